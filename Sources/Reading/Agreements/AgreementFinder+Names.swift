import Documents

/// The two names in "the Norway–Sweden accord", which may be one token or several.
extension AgreementFinder {
  /// The hyphen or dash between two names.
  private func joint(in run: Range<Int>) -> Int? {
    run.dropFirst().dropLast(2).first { token in
      context.tokens[token].kind == .dash && context.tokens[token - 1].tag == .properNoun
        && context.tokens[token + 1].tag == .properNoun
        && !Self.prefixes.contains(context.word(token - 1))
    }
  }

  /// The proper nouns at the end of a run.
  private func properNouns(_ run: Range<Int>) -> Range<Int> {
    var start = run.upperBound
    while start > run.lowerBound, context.tokens[start - 1].tag == .properNoun { start -= 1 }
    return start..<run.upperBound
  }

  private static let prefixes = Set<Word>(
    words: "trans inter anti pro pre post mid non cross pan euro afro anglo semi multi bi co")

  /// The two names of "the Norway-Sweden accord".
  func names(in run: Range<Int>) -> [Party] {
    if let joint = joint(in: run) {
      let pair = [run.lowerBound..<joint, (joint + 1)..<(joint + 2)].map(properNouns)
      return pair.flatMap { scene.actors(of: $0) }
    }
    for token in run.dropLast()
    where context.tokens[token].shape.isSuperset(of: [.capitalized, .hyphen]) {
      let range = context.tokens[token].range
      let parts = context.document.text(range).split { $0 == "-" || $0 == "–" || $0 == "/" }
      guard parts.count == 2, parts.allSatisfy({ $0.first?.isUppercase ?? false }),
        !Self.prefixes.contains(Word(String(parts[0])))
      else { continue }
      return parts.map { Party(range: range, name: String($0), type: .other) }
    }
    return []
  }
}
