import Documents
import English
import TestSupport
import Testing

@Test(arguments: [
  "said says say|say", "warned warning|warn", "agreed agrees|agree", "denies denied|deny",
  "told|tell", "planned|plan", "insisted|insist", "children|child", "ministers|minister",
])
func `gives the base form of a word in letters`(source: String) throws {
  let parts = source.split(separator: "|").map(String.init)
  for form in parts[0].split(separator: " ") {
    let isNoun = ["children", "ministers"].contains(form)
    let text = isNoun ? "The \(form) left." : "They have \(form) it."
    var document = Document(Report(id: "a", text: text))
    for stage in EnglishStages.all { stage.annotate(&document) }
    let token = try #require(
      document.tokens.first { document.text($0.range) == String(form) })
    #expect(BaseForms.english.text(of: token, document.bytes) == parts[1])
  }
}
