/// An arc of a dependency tree: what a token hangs on, and how.
///
/// The trees are those of Universal Dependencies v2: content words are heads, function words hang
/// on them.
public struct Arc: Hashable, Sendable {
  private let governor: Int32

  public var relation: Relation

  /// The index of the head in `Document.tokens`; nil for the root of a sentence.
  public var head: Int? { governor < 0 ? nil : Int(governor) }

  public init(head: Int?, relation: Relation) {
    governor = head.map(Int32.init) ?? -1
    self.relation = relation
  }
}

/// A relation of English Universal Dependencies, subtypes included.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  case root
  case subject = "nsubj"
  case passiveSubject = "nsubj:pass"
  case outerSubject = "nsubj:outer"
  case clausalSubject = "csubj"
  case passiveClausalSubject = "csubj:pass"
  case outerClausalSubject = "csubj:outer"
  case object = "obj"
  case indirectObject = "iobj"
  case complement = "ccomp"
  case openComplement = "xcomp"
  case oblique = "obl"
  case agent = "obl:agent"
  case unmarkedOblique = "obl:unmarked"
  case vocative
  case expletive = "expl"
  case dislocated
  case adverbialClause = "advcl"
  case adverbialRelative = "advcl:relcl"
  case adverbial = "advmod"
  case discourse
  case auxiliary = "aux"
  case passiveAuxiliary = "aux:pass"
  case copula = "cop"
  case marker = "mark"
  case nominal = "nmod"
  case possessive = "nmod:poss"
  case unmarkedNominal = "nmod:unmarked"
  case descriptor = "nmod:desc"
  case apposition = "appos"
  case numeral = "nummod"
  case clausalModifier = "acl"
  case relativeClause = "acl:relcl"
  case adjectival = "amod"
  case determiner = "det"
  case predeterminer = "det:predet"
  case caseMarker = "case"
  case conjunct = "conj"
  case coordinator = "cc"
  case preconjunction = "cc:preconj"
  case fixed
  case flat
  case list
  case parataxis
  case compound
  case particle = "compound:prt"
  case orphan
  case goesWith = "goeswith"
  case reparandum
  case punctuation = "punct"
  case unspecified = "dep"
}

/// A tag of the Penn Treebank, as the English treebanks of Universal Dependencies use them.
public enum PennTag: String, Hashable, Sendable, CaseIterable {
  case coordinator = "CC"
  case cardinal = "CD"
  case determiner = "DT"
  case existential = "EX"
  case foreign = "FW"
  case preposition = "IN"
  case adjective = "JJ"
  case comparativeAdjective = "JJR"
  case superlativeAdjective = "JJS"
  case listMark = "LS"
  case modal = "MD"
  case noun = "NN"
  case pluralNoun = "NNS"
  case name = "NNP"
  case pluralName = "NNPS"
  case predeterminer = "PDT"
  case possessiveEnding = "POS"
  case pronoun = "PRP"
  case possessivePronoun = "PRP$"
  case adverb = "RB"
  case comparativeAdverb = "RBR"
  case superlativeAdverb = "RBS"
  case particle = "RP"
  case symbol = "SYM"
  case to = "TO"
  case interjection = "UH"
  case base = "VB"
  case past = "VBD"
  case gerund = "VBG"
  case pastParticiple = "VBN"
  case present = "VBP"
  case thirdPerson = "VBZ"
  case whDeterminer = "WDT"
  case whPronoun = "WP"
  case possessiveWhPronoun = "WP$"
  case whAdverb = "WRB"
  case sentenceEnd = "."
  case comma = ","
  case colon = ":"
  case openQuote = "``"
  case closeQuote = "''"
  case openBracket = "-LRB-"
  case closeBracket = "-RRB-"
  case hyphen = "HYPH"
  case otherPunctuation = "NFP"
  case currency = "$"
  case address = "ADD"
  case affix = "AFX"
  case goesWith = "GW"
}

/// A part of speech of Universal Dependencies v2.
public enum UniversalTag: String, Hashable, Sendable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinator = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case name = "PROPN"
  case punctuation = "PUNCT"
  case subordinator = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// A name as the model of names finds it: its words and what it is the name of.
public struct NamedSpan: Hashable, Sendable {
  public var tokens: Range<Int>
  public var type: EntityType

  public init(tokens: Range<Int>, type: EntityType) {
    self.tokens = tokens
    self.type = type
  }
}
