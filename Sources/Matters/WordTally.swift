/// How often a name or a word is used, in which reports, and in which forms.
struct WordTally {
  private(set) var count = 0
  private var reports: Set<Int> = []
  private var forms: [String: Int] = [:]

  /// The commonest form, a noun's where one is nearly as common; of two, the first in the alphabet.
  var form: String {
    let most = forms.values.max() ?? 0
    let near = forms.filter { $0.value * 3 >= most }
    let nouns = near.filter { form in Self.nounEndings.contains { form.key.hasSuffix($0) } }
    let choice = nouns.isEmpty ? forms : nouns
    return choice.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  /// Grows with the uses and, more, with the reports among `all`.
  func weight(of all: Int) -> Int { count * reports.count * reports.count / all }

  mutating func add(_ form: String, in report: Int, weight: Int = 1) {
    count += weight
    reports.insert(report)
    forms[form, default: 0] += weight
  }

  private static let nounEndings = ["tion", "sion", "ment", "wal", "val", "sal", "ance", "ence"]
}
