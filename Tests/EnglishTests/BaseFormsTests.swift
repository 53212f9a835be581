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

@Test(arguments: [
  "n't PART RB not", "'s AUX VBZ be", "'s PART POS 's", "’s PART POS 's", "'d AUX MD would",
  "'d AUX VBD have", "an DET DT a", "those DET DT that", "me PRON PRP I", "her PRON PRP she",
  "States PROPN NNPS State", "SHOUTED PROPN NNP Shouted", "NATO PROPN NNP NATO",
  "Sept. PROPN NNP September", "American ADJ JJ American", "Better ADV RBR well",
  "taller ADJ JJR tall", "busiest ADJ JJS busy", "news NOUN NN news", "1990s NOUN NNS 1990s",
  "spokesmen NOUN NNS spokesman", "200,000 NUM CD 200000", "“ PUNCT `` \"", "— PUNCT , -",
  "voting VERB VBG vote", "vied VERB VBD vie", "overthrew VERB VBD overthrow",
  "mistreating VERB VBG mistreat", "penalizes VERB VBZ penalize", "compelled VERB VBN compel",
  "trafficked VERB VBD traffic", "cross-selling VERB VBG cross-sell", "arguing VERB VBG argue",
])
func `spells base forms as the treebanks do`(source: String) throws {
  let fields = source.split(separator: " ").map(String.init)
  let bytes = Array(fields[0].utf8)
  var token = try #require(Tokenizer().tokens(of: bytes, at: [TextRange(0, bytes.count)]).first)
  token.penn = PennTag(rawValue: fields[2])
  token.tag = Tag(try #require(UniversalTag(rawValue: fields[1])), token.penn)
  token.lemma = Lemmatizer.english.lemma(of: token, bytes)
  #expect(BaseForms.english.text(of: token, bytes) == fields[3])
}
