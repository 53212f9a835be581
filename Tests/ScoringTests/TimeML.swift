/// A TimeML file of a text with its tags, published on a day.
func timeML(_ text: String, created: String? = "2021-03-22", id: String = "a") -> [UInt8] {
  let creation = created.map {
    """
    <DCT><TIMEX3 tid="t0" type="DATE" value="\($0)" functionInDocument="CREATION_TIME"
    >\($0)</TIMEX3></DCT>
    """
  }
  return Array(
    """
    <?xml version="1.0" ?>
    <TimeML>
    <DOCID>\(id)</DOCID>
    \(creation ?? "")
    <TEXT>\(text)</TEXT>
    </TimeML>

    """.utf8)
}

/// A tag around some words.
func timex(_ words: String, _ type: String, _ value: String) -> String {
  "<TIMEX3 tid=\"t1\" type=\"\(type)\" value=\"\(value)\">\(words)</TIMEX3>"
}
