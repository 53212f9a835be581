import Scoring

/// The table of forms whose base form the rules of spelling do not give, with the class of the word
/// or its Penn tag.
struct BaseForms {
  let text: String

  /// Where treebanks differ, the first counts three times.
  init(_ treebanks: [[GoldDocument]]) {
    var counts = Counts()
    for (index, documents) in treebanks.enumerated() {
      for word in documents.lazy.flatMap(\.sentences).flatMap(\.words) {
        counts.add(word, times: index == 0 ? 3 : 1)
      }
    }
    for (form, tag, lemma) in IrregularForms.all { counts.add(irregular: form, tag, lemma) }
    let classes = counts.classes.mapValues(\.best)
    var lines = [
      "# Form, class (V verb, N noun, A other) or tag, base form. From UD English EWT and GUM."
    ]
    for (key, lemma) in classes.sorted(by: { $0.key < $1.key }) {
      // A form that is its own base is listed where the rules of spelling would cut it.
      let looksInflected = ["s", "ed", "ing"].contains { key.form.hasSuffix($0) }
      if lemma != key.form || looksInflected { lines.append("\(key)\t\(lemma)") }
    }
    for (key, tally) in counts.tags.sorted(by: { $0.key < $1.key }) {
      let expected = tally.letter.flatMap { classes[Key(form: key.form, kind: $0)] } ?? key.form
      if tally.best != expected { lines.append("\(key)\t\(tally.best)") }
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}

private struct Key: Hashable, Comparable, CustomStringConvertible {
  let form: String
  let kind: String

  var description: String { "\(form)\t\(kind)" }

  static func < (left: Key, right: Key) -> Bool {
    (left.form, left.kind) < (right.form, right.kind)
  }
}

/// How often a form has each base form.
private struct LemmaTally {
  var letter: String?
  var counts: [String: Int] = [:]

  var best: String {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}

private struct Counts {
  var classes: [Key: LemmaTally] = [:]
  var tags: [Key: LemmaTally] = [:]

  /// Names keep their form, and what belongs to another word has no base form.
  mutating func add(_ word: GoldWord, times: Int) {
    guard !word.xpos.hasPrefix("NNP"), word.lemma != "_", word.upos != "PUNCT", word.xpos != "GW"
    else { return }
    let form = word.form.lowercased().replacing("’", with: "'")
    guard form.allSatisfy({ $0.isLetter || "'-./".contains($0) }) else { return }
    var letter: String?
    switch word.upos {
    case "VERB", "AUX": letter = "V"
    case "NOUN": letter = "N"
    case "ADJ", "ADV", "PRON", "DET": letter = "A"
    default: break
    }
    if let letter {
      classes[Key(form: form, kind: letter), default: LemmaTally()].counts[
        word.lemma, default: 0] += times
    }
    tags[Key(form: form, kind: word.xpos), default: LemmaTally()].letter = letter
    tags[Key(form: form, kind: word.xpos), default: LemmaTally()].counts[word.lemma, default: 0] +=
      1
  }

  /// A form that no treebank need have.
  mutating func add(irregular form: String, _ tag: String, _ lemma: String) {
    let letter = tag.hasPrefix("V") ? "V" : "N"
    if classes[Key(form: form, kind: letter)] == nil {
      classes[Key(form: form, kind: letter)] = LemmaTally(counts: [lemma: 1])
    }
    if tags[Key(form: form, kind: tag)] == nil {
      tags[Key(form: form, kind: tag)] = LemmaTally(letter: letter, counts: [lemma: 1])
    }
  }
}
