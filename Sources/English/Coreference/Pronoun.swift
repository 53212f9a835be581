import Documents

/// A pronoun without its case: "he" is also "him", "his" and "himself".
enum Pronoun: UInt8 {
  case i, you, we, he, she, it, they, this, these, here, there, one, who, everyone, nothing

  private static let forms: [(Pronoun, String)] = [
    (.i, "i me my mine myself"), (.you, "you your yours yourself yourselves"),
    (.we, "we us our ours ourselves 's"), (.he, "he him his himself"),
    (.she, "she her hers herself"), (.it, "it its itself"),
    (.they, "they them their theirs themselves 'em em themself"), (.this, "this that"),
    (.these, "these those"), (.here, "here"), (.there, "there"),
    (.one, "one ones another other others each both some many most all any none"),
    (.who, "who whom whose which what whoever whatever"),
    (.everyone, "everyone everybody someone somebody anyone anybody nobody"),
    (.nothing, "everything something anything nothing"),
  ]

  private static let table: [Word: Pronoun] = Dictionary(
    forms.flatMap { pronoun, words in
      words.split(separator: " ").map { (Word(String($0)), pronoun) }
    }, uniquingKeysWith: { first, _ in first })

  static func of(_ word: Word) -> Pronoun? { table[word] }

  static func isReflexive(_ word: Word) -> Bool { reflexives.contains(word) }

  private static let reflexives = Set<Word>(
    words: "myself yourself yourselves ourselves himself herself itself themselves themself")
}
