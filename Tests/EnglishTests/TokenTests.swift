import Documents
import English
import Testing

@Suite struct TokenTests {
  private func words(_ text: String) -> [String] {
    var document = Document(Report(id: "test", text: text))
    Tokenizer().annotate(&document)
    return document.tokens.map { document.text($0.range) }
  }

  @Test(arguments: [
    ("Don't say that the bloc's", "Do n't say that the bloc 's"),
    ("We can’t, they’re late", "We ca n’t , they ’re late"),
    ("a 9,600-strong force", "a 9,600 - strong force"),
    ("the U.S.-led talks", "the U.S. - led talks"),
    ("US.forces", "US . forces"),
    ("at 10:30 a.m. sharp", "at 10:30 a.m. sharp"),
    ("$5.7 billion, 45% more", "$ 5.7 billion , 45 % more"),
    ("a non-binding vote", "a non-binding vote"),
    ("March 23-24", "March 23 - 24"),
    ("he left [...] The end...", "he left [ ... ] The end ..."),
    ("al-Sham, non-profit, cross-border", "al - Sham , non-profit , cross-border"),
    ("at 7pm, 5km of $3bn", "at 7 pm , 5 km of $ 3 bn"),
    ("75ml, 90kmh and 115USD", "75 ml , 90 kmh and 115 USD"),
    ("12,34,567.89 and 3, 22 rupees", "12,34,567.89 and 3 , 22 rupees"),
    ("the 1990s, the 20th, the 1980's", "the 1990s , the 20th , the 1980's"),
    ("call 202-555-0100, 10-20", "call 202-555-0100 , 10 - 20"),
    ("Shi'ite and d’Artois", "Shi'ite and d’Artois"),
    ("What?! No!!! Oh.. well", "What ?! No !!! Oh .. well"),
    ("*** ==== :-) #port @ann_lee #1", "*** ==== :-) #port @ann_lee # 1"),
    ("dont go, its not far from its port", "do nt go , it s not far from its port"),
    ("on Nov.28, ports etc. Then etc. too", "on Nov. 28 , ports etc . Then etc. too"),
    ("a Ph.D. of .25, Lee et al. too", "a Ph.D. of .25 , Lee et al. too"),
    ("see plan_b.pdf w/o delay", "see plan_b.pdf w/o delay"),
    ("O'Brien and J.R. Lee", "O'Brien and J.R. Lee"),
    ("see www.example.org/a-b.", "see www.example.org/a-b ."),
    ("wait--no — never", "wait -- no — never"),
    ("the ‘90s and the '80s", "the ‘ 90s and the '80s"),
    ("“quoted” ``old''", "“ quoted ” `` old ''"),
  ])
  func `splits a text as the treebanks do`(text: String, expected: String) {
    #expect(words(text) == expected.split(separator: " ").map(String.init))
  }

  @Test func `every byte that is no white space is in one token`() {
    let pieces = [
      "a", "é", "“", "”", "\"", "'", "’", "...", " ", "\n", "9", ",", ".", "😀", "-", "\u{a0}", "&",
    ]
    var state: UInt64 = 42
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      var document = Document(Report(id: "test", text: text))
      Tokenizer().annotate(&document)
      var end = 0
      for token in document.tokens {
        #expect(token.start >= end && token.end > token.start)
        let gap = document.text(TextRange(end, token.start))
        #expect(gap.allSatisfy({ $0.isWhitespace }), "'\(gap)' is in no token")
        end = token.end
      }
      let rest = document.text(TextRange(end, document.bytes.count))
      #expect(rest.allSatisfy({ $0.isWhitespace }))
    }
  }
}
