/// A document of a treebank: what people marked.
public struct GoldDocument: Hashable, Sendable {
  /// What `# newdoc id` names, else the file's path.
  public var id: String
  public var sentences: [GoldSentence]

  public init(id: String, sentences: [GoldSentence]) {
    self.id = id
    self.sentences = sentences
  }
}

/// A sentence of a treebank.
public struct GoldSentence: Hashable, Sendable {
  /// The lines that begin with `#`, without the mark and the space behind it.
  public var comments: [String]
  public var words: [GoldWord]
  public var multiwords: [GoldMultiword]

  public init(comments: [String], words: [GoldWord], multiwords: [GoldMultiword] = []) {
    self.comments = comments
    self.words = words
    self.multiwords = multiwords
  }

  /// What stands behind `# key = `; nil where there is no such comment.
  public func comment(_ key: String) -> String? {
    for comment in comments where comment.hasPrefix("\(key) = ") {
      return String(comment.dropFirst(key.count + 3))
    }
    return nil
  }

  public var id: String? { comment("sent_id") }

  public var text: String? { comment("text") }

  /// Whether a paragraph begins here.
  public var beginsParagraph: Bool {
    comments.contains { $0 == "newpar" || $0.hasPrefix("newpar ") }
  }

  /// The blocks of a page that begin here, as GUM tells them: `head (1 s)`.
  public var blocks: String? { comment("newpar_block") }

  /// Whether each word has a head, so that the sentence is a tree.
  public var hasTree: Bool { words.allSatisfy { $0.head != nil } }
}

/// A syntactic word of a treebank, with fields as CoNLL-U writes them: `_` where one is empty.
public struct GoldWord: Hashable, Sendable {
  public var form: String
  public var lemma: String
  public var upos: String
  public var xpos: String

  /// The number of the head in its sentence, from 1; 0 for the root, nil where there is none.
  public var head: Int?
  public var deprel: String

  /// The last field: `Entity=(1-person)|SpaceAfter=No`.
  public var misc: String

  /// Where it stands in its file, from 1.
  public var line: Int

  public init(
    form: String, lemma: String = "_", upos: String = "_", xpos: String = "_", head: Int? = nil,
    deprel: String = "_", misc: String = "_", line: Int = 0
  ) {
    self.form = form
    self.lemma = lemma
    self.upos = upos
    self.xpos = xpos
    self.head = head
    self.deprel = deprel
    self.misc = misc
    self.line = line
  }

  /// The value of a key of `misc`.
  public func misc(_ key: String) -> String? { value(of: key, in: misc) }

  /// The relation without its subtype: `nsubj` of `nsubj:pass`.
  public var relation: Substring { deprel.prefix { $0 != ":" } }
}

/// A token of the text that is several words: "don't".
public struct GoldMultiword: Hashable, Sendable {
  /// The indexes of its words in their sentence, from 0.
  public var words: Range<Int>
  public var form: String
  public var misc: String

  public init(words: Range<Int>, form: String, misc: String = "_") {
    self.words = words
    self.form = form
    self.misc = misc
  }

  public func misc(_ key: String) -> String? { value(of: key, in: misc) }
}

private func value(of key: String, in misc: String) -> String? {
  for pair in misc.split(separator: "|") where pair.hasPrefix("\(key)=") {
    return String(pair.dropFirst(key.count + 1))
  }
  return nil
}
