public import Documents

/// The stages that read English, in the order in which they need each other.
public enum EnglishStages {
  /// The stages with the lexicon in the binary.
  public static let all = stages(lexicon: .english)

  /// The stages with a lexicon of one's own.
  public static func stages(lexicon: Lexicon) -> [any Annotator] {
    [
      BlockSegmenter(), Tokenizer(lexicon: lexicon), SentenceSplitter(), QuotationFinder(),
      Parser(), LexiconTagger(lexicon: lexicon), PhraseChunker(),
      CoreferenceFinder(lexicon: lexicon), MentionFinder(lexicon: lexicon),
    ]
  }
}
