# The kiosk: what a visitor reads on the small screen, and after that what the staff reads.
kiosk-title = How digital is your company?
kiosk-invitation = Twelve questions. No names.
kiosk-years-left = { $count ->
    [0] under a year left
    [1] 1 year left
   *[other] { $count } years left
}
kiosk-deadline-passed = time is up
kiosk-full = This kiosk is full. Please ask the staff to empty it.
kiosk-faulty = This kiosk cannot keep anything now. Please ask the staff for help.

kiosk-size-asked = How many people work there?
kiosk-sector-asked = In which sector?
kiosk-province-asked = In which province?
kiosk-skip = Skip
kiosk-more = More ({ $page }/{ $pages })
kiosk-question = Question { $number } of { $count }
kiosk-not-known = I don’t know
kiosk-example = Example
kiosk-example-close = Question
kiosk-anybody-there = Are you still there?
kiosk-anybody-there-text = { $count ->
    [1] In 1 second the kiosk starts again.
   *[other] In { $count } seconds the kiosk starts again.
}
kiosk-go-on = I’ll go on

kiosk-review = Your answers
kiosk-review-text = See whether they are right. After this we keep the answers, without a name.
kiosk-show = Show my result
kiosk-keeping = Your result is being kept …
kiosk-score = Your score
kiosk-of-twelve = of 12
kiosk-level-open = { $worst } to { $best }
kiosk-next = Next
kiosk-done = Done
kiosk-basic-reached = You have reached the basic level.
kiosk-basic-missing = { $count ->
    [1] 1 technology to go to the basic level.
   *[other] { $count } technologies to go to the basic level.
}
kiosk-basic-open = { $count ->
    [1] Perhaps at the basic level already, else 1 technology to go.
   *[other] Perhaps at the basic level already, else { $count } technologies to go.
}
kiosk-next-level = { $count ->
    [1] 1 technology to go to level { $level }.
   *[other] { $count } technologies to go to level { $level }.
}
kiosk-next-level-worst = { $count ->
    [1] At most 1 technology to go to level { $level }.
   *[other] At most { $count } technologies to go to level { $level }.
}
kiosk-next-level-none = There is no higher level.
kiosk-steps = How to get to level { $level }
kiosk-steps-more = { $count ->
    [1] And 1 more technology.
   *[other] And { $count } more technologies.
}
kiosk-steps-unknown = { $step } (find out first)
kiosk-highest = You are where you want to be
kiosk-highest-text = There is no higher level. Ask the coach what you can teach others.
kiosk-compared = Beside other companies
kiosk-compared-source = { $population }, { $period }
kiosk-target = Target: { $share } at the basic level in { $period }
kiosk-take-along = Take your result along
kiosk-take-along-text = Take a picture or let the coach scan the code.
kiosk-summary = { $points }, level { $level }
kiosk-record-number = Kiosk { $device }, number { $number }
kiosk-not-kept-full = Your result was not kept, because the kiosk is full. So there is no code.
kiosk-not-kept-fault = Your result could not be kept. So there is no code.

# For the staff.
kiosk-care = Care of the kiosk
kiosk-care-name = Name
kiosk-care-number = Number
kiosk-care-no-name = no name
kiosk-care-clock = Clock (UTC)
kiosk-care-clock-unset = not set
kiosk-care-records = Results
kiosk-care-records-text = { $records }, { $open } to read out
kiosk-care-storage = Storage
kiosk-care-storage-text = { $share } of { $capacity }
kiosk-care-export = Read out
kiosk-care-test = Self-test
kiosk-care-erase = Erase
kiosk-care-close = Close
kiosk-care-export-text = Connect the kiosk to a computer and read it out there with Peil.
kiosk-care-export-busy = The kiosk waits until the computer has everything …
kiosk-care-export-done = The computer has everything. You can erase the results now.
kiosk-care-export-failed = Reading out was broken off. What the computer has does not count twice; just start again.
kiosk-care-test-busy = The kiosk is checking itself …
kiosk-care-test-log = Memory for results
kiosk-care-test-program = Program
kiosk-care-test-clock = Clock runs
kiosk-care-test-buttons = Buttons
kiosk-care-good = good
kiosk-care-bad = not good
kiosk-care-stuck = stuck
kiosk-care-no-answer = no answer
kiosk-care-erase-first = Read out first: some results are on no computer yet.
kiosk-care-erase-none = There is nothing to erase.
kiosk-care-erase-asked = { $count ->
    [1] Erase 1 result? It is on a computer already.
   *[other] Erase { $count } results? They are on a computer already.
}
kiosk-care-erase-busy = The results are being erased …
kiosk-care-erase-done = The results are erased.
kiosk-care-erase-failed = Erasing did not work. The results are still there.
