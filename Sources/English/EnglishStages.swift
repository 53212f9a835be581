public import Documents
public import Learning

/// The stages that read English, in the order in which they need each other.
public enum EnglishStages {
  /// The stages with the lexicon in the binary.
  public static let all = stages(lexicon: .english)

  /// The stages with a lexicon and a network of one's own; nil for the network in the binary.
  public static func stages(lexicon: Lexicon, network: Network? = nil) -> [any Annotator] {
    [
      BlockSegmenter(), Tokenizer(lexicon: lexicon), SentenceSplitter(), QuotationFinder(),
      network.map(Parser.init) ?? Parser(), LexiconTagger(lexicon: lexicon),
      AttributionFinder(lexicon: lexicon), PhraseChunker(),
      CoreferenceFinder(lexicon: lexicon), MentionFinder(lexicon: lexicon),
    ]
  }
}
