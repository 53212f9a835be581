/// The table of forms whose base form differs, with the class of the word.
struct BaseForms {
  let text: String

  init(_ treebank: Treebank) {
    var counts: [String: [String: Int]] = [:]
    for entry in treebank.sentences.joined() {
      let letter: String
      switch entry.universal {
      case "VERB", "AUX": letter = "V"
      case "NOUN": letter = "N"
      case "ADJ", "ADV", "PRON", "DET": letter = "A"
      default: continue
      }
      let form = entry.form.lowercased().replacing("’", with: "'")
      guard form.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "-" }) else { continue }
      counts["\(form)\t\(letter)", default: [:]][entry.lemma.lowercased(), default: 0] += 1
    }
    var lines = ["# Form, class (V verb, N noun, A other), base form. From UD English EWT and GUM."]
    for key in counts.keys.sorted() {
      let choices = counts[key, default: [:]].sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let lemma = choices.first?.key else { continue }
      // A form that is its own base is listed where the rules of spelling would cut it.
      let form = key.prefix { $0 != "\t" }
      let looksInflected = ["s", "ed", "ing"].contains { form.hasSuffix($0) }
      if lemma != form || looksInflected { lines.append("\(key)\t\(lemma)") }
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}
