public import Documents

/// The stages that read English, in the order in which they need each other.
public enum EnglishStages {
  public static let all: [any Annotator] = [
    BlockSegmenter(), Tokenizer(), SentenceSplitter(), QuotationFinder(), Parser(), PhraseChunker(),
    MentionFinder(),
  ]
}
