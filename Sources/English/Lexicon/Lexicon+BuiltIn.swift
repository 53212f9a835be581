import CResources

extension Lexicon {
  /// The lexicon in the binary, and what is wrong in its files: nothing, as a test sees to.
  static func builtIn() -> (lexicon: Lexicon, faults: [LexiconFault]) {
    var tables = LexiconTables()
    var faults: [LexiconFault] = []
    for index in 0..<resource_lexicon_count() {
      let file = unsafe resource_lexicon(index)
      let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: file.start, count: file.size))
      var reader = LexiconReader(bytes, named: unsafe String(cString: file.name), into: tables)
      reader.read()
      tables = reader.tables
      faults += reader.faults
    }
    return (Lexicon(tables), faults)
  }
}
