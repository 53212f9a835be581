import ArgumentParser
import Documents
import English
import Reading

/// `rapporteur explain`: how one sentence is read, down to the frames that nearly fired.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a sentence is read: words, tree, frames, and the lines of the record.",
    discussion: """
      For each word: its number, base form, tag, and the word that it hangs on. Then the frames that \
      its words call up: those that fired, with what fills their roles, and those that did not, with \
      what was wanting. Then the lines of the record, of frames and of rules.

      Try frames of your own with --frames; docs/frames.md tells their form.
      """)

  @Argument(help: ArgumentHelp("The sentence, or several.", valueName: "sentence"))
  var text: [String]

  @OptionGroup var words: EnglishOptions

  func run() throws {
    let reader = try words.reader()
    let report = Report(id: "sentence", text: text.joined(separator: " "))
    let document = reader.document(of: report)
    let explanation = Explanation(document: document)
    let parts = [
      explanation.tree, explanation.frames(reader.trials(of: document)),
      explanation.record(reader.items(of: document)),
    ]
    try StandardOutput.write([UInt8](parts.joined(separator: "\n").utf8))
  }
}

/// The reading of a document in words.
private struct Explanation {
  let document: Document

  var tree: String {
    let baseForm = BaseForms.english.text
    var lines: [String] = []
    for sentence in document.sentences {
      for token in sentence.tokens {
        let word = document.tokens[token]
        let number = "\(token - sentence.tokens.lowerBound + 1)"
        let arc = document.arcs.indices.contains(token) ? document.arcs[token] : nil
        let head = arc?.head.map { document.text(document.tokens[$0].range) } ?? ""
        lines.append(
          [
            number.padded(to: 4), document.text(word.range).padded(to: 18),
            (baseForm(word, document.bytes) ?? "").padded(to: 18),
            (word.penn?.rawValue ?? "").padded(to: 6),
            (arc?.relation.rawValue ?? "").padded(to: 14), head,
          ].joined(separator: " ").trimmed + "\n")
      }
      lines.append("\n")
    }
    return "Words and tree\n" + lines.dropLast().joined()
  }

  func frames(_ trials: [FrameTrial]) -> String {
    guard !trials.isEmpty else { return "Frames\n  none: no word calls one up\n" }
    return "Frames\n" + trials.map(line).joined()
  }

  private func line(_ trial: FrameTrial) -> String {
    let word = document.text(document.tokens[trial.trigger].range)
    let mood = trial.mood.rawValue + (trial.isDenied ? ", denied" : "")
    let place = "\(trial.frame.file), line \(trial.frame.line)"
    var lines = "  \(word): [\(trial.frame.name)] (\(place)) \(outcome(trial)); \(mood)\n"
    for role in trial.roles { lines += "      \(role.name): \(document.text(role.range))\n" }
    return lines
  }

  private func outcome(_ trial: FrameTrial) -> String {
    switch trial.outcome {
    case .fired(let items):
      "fired: " + (items.isEmpty ? "relation" : items.map(\.kind.rawValue).joined(separator: ", "))
    case .unfilled(let role, let paths): "nearly: nothing fills '\(role)' by \(paths)"
    case .unfit(let role, let constraint, let range):
      "nearly: '\(document.text(range))' as '\(role)' is not: \(constraint)"
    case .mood(let mood, let isDenied):
      isDenied
        ? "nearly: it says nothing of what is denied"
        : "nearly: it does not read the mood '\(mood)'"
    case .nobody(let role, let range):
      "nearly: '\(document.text(range))' as '\(role)' is nobody who can be told"
    }
  }

  func record(_ items: [Item]) -> String {
    guard !items.isEmpty else { return "Record\n  nothing\n" }
    return "Record\n"
      + items.map { item in
        let words = item.evidence.map(document.text).joined(separator: " … ")
        return "  \(item.kind.rawValue) \(value(of: item)): \(words)\n"
      }.joined()
  }

  /// The field that a kind turns on, and who it is about.
  private func value(of item: Item) -> String {
    func names(_ parties: [Party]) -> String {
      parties.isEmpty ? "" : " (" + parties.map(\.shownName).joined(separator: ", ") + ")"
    }
    return switch item.details {
    case .statement(let details): details.mode.rawValue + names(details.speakers)
    case .decision(let details): details.status.rawValue + names(details.deciders)
    case .option(let details): "raised" + names(details.by)
    case .consequence(let details): details.polarity.rawValue + names(details.by)
    case .deadline(let details): details.when.value + names(details.binds)
    case .agreement(let details): "between" + names(details.parties)
    case .commitment(let details): details.force.rawValue + names(details.obligors)
    case .compliance(let details): details.verdict.rawValue + names(details.parties)
    case .position(let details): details.stance.rawValue + names(details.holders)
    case .event(let details): details.status.rawValue + " " + details.type.rawValue
    case .figure(let details): "\(details.value)"
    }
  }
}

extension String {
  /// The text with spaces behind it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate var trimmed: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
