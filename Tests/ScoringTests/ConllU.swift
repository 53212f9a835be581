/// CoNLL-U of lines whose fields are parted by spaces: id, form, lemma, UPOS, XPOS, head, deprel
/// and, where there is one, MISC; `|` parts the lines of a test.
func conllu(_ lines: String...) -> [UInt8] {
  let rows = lines.map { line -> String in
    let fields = line.split(separator: " ").map(String.init)
    guard !line.hasPrefix("#"), fields.count >= 7 else { return line }
    return [
      fields[0], fields[1], fields[2], fields[3], fields[4], "_", fields[5], fields[6], "_",
      fields.count > 7 ? fields[7] : "_",
    ].joined(separator: "\t")
  }
  return Array((rows.joined(separator: "\n") + "\n").utf8)
}
