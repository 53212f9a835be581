import Documents
import Foundation
import Learning

/// Sentences with names, from corpora that tell fewer types apart than we do, or others.
///
/// Where a source leaves a type open ("miscellaneous"), a token is allowed all classes that it may
/// mean, and the network is trained on their sum.
struct NameCorpus {
  let pieces: WordPieces
  let adjectives: Set<String>

  /// `.txt` of CrossNER and WikiGold and `.iob2` of UNER: a token a line, an empty line between
  /// sentences; in UNER the form is in the second column.
  func sentences(iob path: String) throws -> [TrainingSentence] {
    let isUNER = path.hasSuffix(".iob2")
    var sentences: [TrainingSentence] = []
    var forms: [String] = []
    var types: [String] = []
    func end() {
      if !forms.isEmpty { sentences.append(sentence(forms, types, isPartial: isUNER)) }
      forms = []
      types = []
    }
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("#") && isUNER { continue }
      let fields = line.split(whereSeparator: { $0 == "\t" || $0 == " " }).map(String.init)
      guard fields.count >= (isUNER ? 3 : 2) else {
        end()
        continue
      }
      forms.append(fields[isUNER ? 1 : 0])
      types.append(fields[isUNER ? 2 : fields.count - 1])
    }
    end()
    return sentences
  }

  /// Token tables of PolNeAR: sentence, start, end, form, tag and type of a token, by tabs.
  func sentences(table path: String) throws -> [TrainingSentence] {
    var sentences: [TrainingSentence] = []
    var forms: [String] = []
    var types: [String] = []
    var last: Substring = ""
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 6 else { continue }
      if fields[0] != last, !forms.isEmpty {
        sentences.append(sentence(forms, types, isPartial: false))
        forms = []
        types = []
      }
      last = fields[0]
      forms.append(Self.plain(String(fields[3])))
      types.append(String(fields[5]))
    }
    if !forms.isEmpty { sentences.append(sentence(forms, types, isPartial: false)) }
    return sentences
  }

  /// The table writes brackets and quotation marks as the Penn Treebank does.
  private static func plain(_ form: String) -> String {
    switch form {
    case "-LRB-": "("
    case "-RRB-": ")"
    case "``", "''": "\""
    default: form
    }
  }

  private func sentence(_ forms: [String], _ types: [String], isPartial: Bool) -> TrainingSentence {
    var sentence = TrainingSentence()
    for form in forms { sentence.append(form: form, pieces) }
    let bare = types.map { type -> String in
      let name = type.hasPrefix("B-") || type.hasPrefix("I-") ? String(type.dropFirst(2)) : type
      return Self.types[name] == nil ? "O" : name
    }
    var token = 0
    while token < forms.count {
      if bare[token] == "O" {
        sentence.names.append(isPartial ? Self.openOutside : 1)
        token += 1
        continue
      }
      var end = token + 1
      while end < forms.count, bare[end] == bare[token], !types[end].hasPrefix("B-") { end += 1 }
      let allowed = self.allowed(bare[token], Array(forms[token..<end]))
      for place in token..<end {
        var bits: UInt32 = 0
        for type in allowed {
          let number = EntityType.allCases.firstIndex(of: type) ?? 0
          let tag =
            end - token == 1
            ? NameTags.only(number)
            : place == token
              ? NameTags.first(number)
              : place == end - 1 ? NameTags.last(number) : NameTags.inner(number)
          bits |= 1 << UInt32(tag)
        }
        sentence.names.append(bits)
      }
      token = end
    }
    return sentence
  }

  private func allowed(_ type: String, _ forms: [String]) -> [EntityType] {
    let all = Self.types[type] ?? [.other]
    guard let last = forms.last else { return all }
    if all.contains(.law), Self.laws.contains(last.lowercased()) { return [.law] }
    if all.contains(.group), all.contains(.other), forms.count == 1,
      adjectives.contains(last.lowercased())
    {
      return [.group]
    }
    let rest = all.filter { $0 != .law }
    return rest.isEmpty ? all : rest
  }

  private static let laws: Set<String> = [
    "act", "treaty", "agreement", "accord", "accords", "convention", "protocol", "constitution",
    "law", "bill", "resolution", "amendment", "pact", "code", "charter", "directive", "decree",
  ]

  /// What the types of each source may be.
  private static let types: [String: [EntityType]] = [
    "politician": [.person], "person": [.person], "PER": [.person], "PERSON": [.person],
    "organisation": [.organization], "politicalparty": [.organization, .group],
    "ORG": [.organization, .law], "ORGANIZATION": [.organization, .law],
    "location": [.place], "country": [.place], "LOC": [.place], "LOCATION": [.place],
    "election": [.other], "event": [.other, .law], "misc": [.group, .law, .other],
    "MISC": [.group, .law, .other],
  ]

  /// Outside for a source that marks only persons, organizations and places.
  private static let openOutside: UInt32 = {
    var bits: UInt32 = 1
    for (number, type) in EntityType.allCases.enumerated()
    where [.group, .law, .other].contains(type) {
      for tag in NameTags.first(number)...NameTags.only(number) { bits |= 1 << UInt32(tag) }
    }
    return bits
  }()
}
