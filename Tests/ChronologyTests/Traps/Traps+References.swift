/// "Present", "current", "past", "next", "last" and "soon" in other senses.
extension Traps {
  static let references = """
    They were present at the vote.
    He gave her a present.
    All members present agreed.
    They present their plan to the board.
    The now-defunct firm owes millions.
    The current account is in deficit.
    The current swept him away.
    Ocean currents shift.
    Current affairs bore him.
    He walked past the house.
    The first-past-the-post rule stands.
    They ran past the post.
    It is past caring.
    The last of them left.
    Last but not least, she thanked him.
    At last they agreed.
    The shoe has a wooden last.
    The batteries last longer.
    Next, they asked the judge.
    The next in line is his son.
    The next of kin were told.
    He sat next to her.
    The man next door saw it.
    As soon as they agree, they sign.
    Soon after the vote he left.
    Sooner or later they pay.
    No sooner had he spoken than they left.
    The previous owner died.
    The former minister spoke.
    The late president was honoured.
    The late Mr Smith was kind.
    She was late for the vote.
    Early voters queued.
    The early bird wins.
    The mid-size firms suffer.
    The middle class shrank.
    The end of the road is near.
    The end of the line came.
    In the end they agreed.
    The start of the race was false.
    The beginning of wisdom is doubt.
    The following text was agreed.
    He has a following in Leeds.
    The coming of age is a rite.
    Upcoming talent was shown.
    The future king was crowned.
    The future of the firm is open.
    Futures trading was halted.
    Oil futures rose.
    They have [now|PRESENT_REF] agreed.
    She has [recently|PAST_REF] moved.
    It will end [soon|FUTURE_REF].
    It is [currently|PRESENT_REF] closed.
    They look to [the future|FUTURE_REF].
    In [the past|PAST_REF], they lost.
    [These days|PRESENT_REF] nobody writes.
    They hope to sign in [the near future|FUTURE_REF].
    [Last year|2020] the last of them left.
    [Next month|2021-04] the next in line is sworn in.
    In [recent weeks|PXW] the current has shifted.
    In [the coming months|PXM] the coming of age will be taught.
    """
}
