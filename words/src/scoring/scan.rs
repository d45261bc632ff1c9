//! What a scan comes to, in the words of the command line and of the screens alike.

use crate::{Key, Words};
use peil_core::intensity::{Answer, Composition, Level, Scan};

impl Words {
    /// The points: `7 van de 12`, or the least and the most where answers are unknown.
    #[must_use]
    pub fn scan_points(&self, scan: Scan) -> String {
        let (worst, best) = (scan.worst().points(), scan.best().points());
        if worst == best {
            self.say_with(Key::ScanPointsText, &[("points", worst.into())])
        } else {
            self.say_with(Key::ScanPointsOpen, &[("worst", worst.into()), ("best", best.into())])
        }
    }

    /// The level, or both that it may be.
    #[must_use]
    pub fn scan_level(&self, scan: Scan) -> String {
        scan.level().map_or_else(
            || {
                let ends = [
                    ("worst", self.level(scan.worst().level()).into()),
                    ("best", self.level(scan.best().level()).into()),
                ];
                self.say_with(Key::ScanLevelOpen, &ends)
            },
            |level| self.level(level),
        )
    }

    /// The level, or both that it may be, where there is little room.
    #[must_use]
    pub fn short_scan_level(&self, scan: Scan) -> String {
        scan.level().map_or_else(
            || {
                let [worst, best] = [scan.worst(), scan.best()].map(|score| self.level(score.level()));
                self.say_with(Key::FileSummaryLevels, &[("worst", worst.into()), ("best", best.into())])
            },
            |level| self.level(level),
        )
    }

    /// Whether the basic level is reached, and how many technologies it still takes in the worst case.
    #[must_use]
    pub fn scan_basic(&self, scan: Scan) -> String {
        let gap = [("count", scan.worst().gap_to_basic().into())];
        match scan.is_basic() {
            Some(true) => self.say(Key::ScanBasicYes),
            Some(false) if scan.worst() == scan.best() => self.say_with(Key::ScanBasicNo, &gap),
            Some(false) => self.say_with(Key::ScanBasicNoWorst, &gap),
            None => self.say_with(Key::ScanBasicOpen, &gap),
        }
    }

    /// The level above the worst case, and how many technologies it takes; that there is none above the highest.
    #[must_use]
    pub fn scan_next(&self, scan: Scan) -> String {
        let (worst, best) = (scan.worst(), scan.best());
        let Some(level) = worst.level().next() else { return self.say(Key::ScanNextNone) };
        let key = if worst == best { Key::ScanNextText } else { Key::ScanNextWorst };
        self.say_with(key, &[("level", self.level(level).into()), ("count", worst.gap_to(level).into())])
    }

    /// What the answers say about each other: what cannot both be, and what follows.
    #[must_use]
    pub fn scan_notes(&self, composition: Composition, scan: Scan) -> Vec<String> {
        self.notes_on(composition, scan, Key::ScanContradiction)
    }

    /// The same for the company itself, which has a coach to talk about it with.
    #[must_use]
    pub fn scan_notes_for_the_company(&self, composition: Composition, scan: Scan) -> Vec<String> {
        self.notes_on(composition, scan, Key::ReportContradiction)
    }

    fn notes_on(&self, composition: Composition, scan: Scan, contradiction: Key) -> Vec<String> {
        let contradicting = composition.technologies(composition.contradictions(scan));
        let mut notes: Vec<String> = contradicting
            .filter_map(|technology| Some((technology, technology.requires()?)))
            .map(|(technology, required)| {
                let arguments = [
                    ("technology", self.technology(technology).into()),
                    ("required", self.technology(required).into()),
                ];
                self.say_with(contradiction, &arguments)
            })
            .collect();
        let answers = scan.answers().zip(composition.deduced(scan).answers());
        for (item, (answer, deduced)) in composition.items().iter().zip(answers) {
            if answer == Answer::Unknown && deduced != Answer::Unknown {
                let arguments = [
                    ("technology", self.technology(item.technology).into()),
                    ("answer", self.answer(deduced).into()),
                ];
                notes.push(self.say_with(Key::ScanDeduced, &arguments));
            }
        }
        notes
    }

    /// The heading above the steps that lead to a level.
    #[must_use]
    pub fn scan_steps(&self, level: Level) -> String {
        self.say_with(Key::ScanSteps, &[("level", self.level(level).into())])
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Words};
    use peil_core::intensity::{Composition, Scan};

    fn scan(text: &str) -> Scan {
        text.parse().unwrap()
    }

    #[test]
    fn unknown_answers_show_both_ends() {
        let words = Words::new(Language::English);
        assert_eq!(words.scan_points(scan("111000000000")), "3 of 12");
        assert_eq!(words.scan_points(scan("111?00000000")), "3 to 4 of 12");
        assert_eq!(words.scan_level(scan("1111?0000000")), "low");
        assert!(words.scan_level(scan("111?00000000")).starts_with("very low to low"));
        assert_eq!(words.scan_basic(scan("111100000000")), "yes");
        assert_eq!(words.scan_basic(scan("111000000000")), "no: 1 technology to go");
        assert_eq!(words.scan_basic(scan("1?0000000000")), "no: in the worst case 3 technologies to go");
        assert!(words.scan_basic(scan("111?00000000")).contains("in the worst case 1 technology"));
        assert_eq!(words.scan_next(scan("111100000000")), "high: 3 technologies to go");
        assert_eq!(words.scan_next(scan("111111111100")), "none: there is none higher");
    }

    #[test]
    fn what_does_not_go_together_is_said_and_so_is_what_follows() {
        let words = Words::new(Language::English);
        let composition = Composition::V3In2023;
        let said = words.scan_notes(composition, scan("000001000000"));
        assert_eq!(said.len(), 1);
        assert!(said.iter().all(|note| note.contains("Both cannot be")), "{said:?}");
        let said = words.scan_notes(composition, scan("0000?1000000"));
        assert!(said.iter().all(|note| note.contains("follows from the others: yes")), "{said:?}");
        assert_eq!(said.len(), 1);
        assert_eq!(words.scan_notes(composition, scan("000011000000")), Vec::<String>::new());
    }
}
