# The Digital Maturity Assessment (DMA), version 2.1: eleven questions, six dimensions, one score.
dimension-strategy = Digital business strategy
dimension-readiness = Digital readiness
dimension-people = Human-centric digitalisation
dimension-data = Data management and connectedness
dimension-automation = Automation and AI
dimension-green = Green digitalisation
band-basic = Basic
band-average = Average
band-moderately-advanced = Moderately advanced
band-advanced = Advanced
question-q1a = Areas already invested in
question-q1b = Areas with investment planned
question-q2 = How the company prepares
question-q3 = Mainstream technology in use
question-q4 = Advanced technology
question-q5 = Training of the staff
question-q6 = Taking the staff along in change
question-q7 = Managing data
question-q8 = Keeping data secure
question-q9 = Automation and AI in use
question-q10 = Digital work for the environment
question-q11 = The environment in digital choices

dma-title = Digital Maturity Assessment
dma-overall = Overall
dma-band = Band
dma-score = Score
dma-dimension = Dimension
dma-question = Question
dma-points = Points
dma-points-of-ten = { $points } of 10
dma-before = Before
dma-after = Now
dma-change = Change
dma-change-band = { $before } → { $after }
dma-still-open = Still to gain
dma-gain-note = “Still to gain” is how much the overall score rises if a question gets all its points.
dma-unanswered = { $count ->
    [1] 1 of the 96 cells is not answered and counts as zero.
   *[other] { $count } of the 96 cells are not answered and count as zero.
}
dma-left-out = { $count ->
    [1] 1 of the 96 cells is not answered and left out; that often makes the score higher.
   *[other] { $count } of the 96 cells are not answered and left out; that often makes the score higher.
}
dma-negative = Question 7 says that data is not collected digitally, and ticks something else too. The two do not go together; ask again.
dma-unconfirmed = The scoring is that of public programs that rebuild the official method; the official annex could not be looked at. Where they differ, you choose with --question-seven, --fifty, --bands and --missing.

answers-error-no-such-item = Question { $question } has no item { $item }. Expected: 1 to { $items }.
answers-error-item-count = { $given ->
    [1] Question { $question } has 1 answer here. Expected: { $items }.
   *[other] Question { $question } has { $given } answers here. Expected: { $items }.
}
answers-error-above-scale = Answer { $item } of question { $question } is { $found }. Expected: a whole number from 0 to { $highest }, or null where it is missing.
score-error-unanswered = { $cells ->
    [1] 1 of the 96 cells is not answered, and with --missing refused there is no score then.
   *[other] { $cells } of the 96 cells are not answered, and with --missing refused there is no score then.
}
score-error-nothing = Nothing is answered, so there is no score.
score-left-out = Nothing of this question or dimension is answered.
change-error-missing = There is no assessment { $stage }.
change-error-rules = The two assessments were scored by different rules. Score them again by the same.
change-error-not-later = A change runs from an earlier assessment to a later one.
json-broken = The JSON is not right here. See whether a comma, bracket or quotation mark is missing or left over.
json-unfinished = The JSON ends too early. A bracket or quotation mark is missing.
json-not-text = This is not readable text. Expected: JSON in UTF-8.
json-object = These are not questions. Expected: {"{"}"q1a": [..], "q1b": [..], ... "q11": [..]{"}"}.
json-list = Question { $question } is not a list. Expected: { $items } answers between [ and ].
json-too-long = The file is too large. Expected: at most { $limit } bytes.
json-unknown-question = There is no question “{ $found }”. Expected: { $expected }.
json-question-twice = This question stands there twice.
