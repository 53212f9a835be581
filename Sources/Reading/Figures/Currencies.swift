import Documents

/// Signs, codes and nouns of currencies.
enum Currencies {
  /// The plural that a sign stands for.
  static func name(ofSign word: Word) -> String? { signs[word] }

  /// The plural that a code before or behind a number stands for.
  static func name(ofCode word: Word) -> String? { codes[word] }

  /// Whose dollars a sign is of: "hk" of "HK$".
  static func dollars(of word: Word) -> String? { dollars[word] }

  /// Letters before a sign that are a word more often, and so must touch it: "a $5 note".
  static let touching = Set<Word>(words: "a s r")

  /// Whether a number of money may begin with a word: "USD", "HK" of "HK$".
  static func leads(_ word: Word) -> Bool { codes[word] != nil || dollars[word] != nil }

  /// Nouns that join a number with a hyphen: "a one-yen bid".
  static let nouns = Set<Word>(
    words: """
      dollar dollars cent cents euro euros pound pounds pence penny yen yuan franc francs ruble
      rubles rouble roubles rupee rupees peso pesos lira won krona kronor rand bitcoin bitcoins
      """)

  private static let signs: [Word: String] = [
    "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₿": "bitcoins", "₹": "rupees",
    "₽": "rubles", "₩": "won", "₺": "lira", "₴": "hryvnias", "₪": "shekels", "₫": "dong",
    "₦": "naira", "₱": "pesos", "฿": "baht", "₡": "colones", "₾": "lari", "₭": "kip",
    "₸": "tenge", "₼": "manat", "₵": "cedis",
  ]

  private static let dollars: [Word: String] = [
    "us": "dollars", "u.s.": "dollars", "u.s": "dollars", "c": "Canadian dollars",
    "ca": "Canadian dollars", "a": "Australian dollars", "au": "Australian dollars",
    "nz": "New Zealand dollars", "hk": "Hong Kong dollars", "nt": "Taiwan dollars",
    "s": "Singapore dollars", "r": "reais", "mex": "Mexican pesos",
  ]

  /// No code that is a word too ("try", "all").
  private static let codes: [Word: String] = [
    "usd": "dollars", "eur": "euros", "gbp": "pounds", "jpy": "yen", "cny": "yuan", "rmb": "yuan",
    "chf": "Swiss francs", "cad": "Canadian dollars", "aud": "Australian dollars",
    "nzd": "New Zealand dollars", "hkd": "Hong Kong dollars", "sgd": "Singapore dollars",
    "inr": "rupees", "rs": "rupees", "rs.": "rupees", "pkr": "Pakistani rupees", "rub": "rubles",
    "sek": "Swedish kronor", "nok": "Norwegian kroner", "dkk": "Danish kroner", "pln": "zlotys",
    "mxn": "Mexican pesos", "brl": "reais", "zar": "rand", "krw": "won", "uah": "hryvnias",
    "btc": "bitcoins",
  ]
}
