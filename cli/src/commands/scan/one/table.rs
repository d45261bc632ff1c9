//! The scan of one company, for people.

use super::Asked;
use crate::table::{Align, BOLD, Cell, Column, DIM, Pairs, Table, write_paragraph};
use anstyle::{AnsiColor, Style};
use peil_core::intensity::{Answer, Provenance};
use peil_words::{Key, Words};
use std::io::{self, Write};

impl Asked {
    pub(super) fn write_table(&self, out: &mut impl Write, words: &Words) -> io::Result<()> {
        writeln!(out, "{BOLD}{}{BOLD:#}", words.composition(self.composition))?;
        self.summary(words).write(out)?;
        writeln!(out)?;
        self.answers_table(words).write(out)?;
        if !self.composition.is_confirmed() {
            write_paragraph(out, "", &words.say(Key::ScanNotOfficial), DIM)?;
        }
        let notes = self.notes(words);
        if !notes.is_empty() {
            writeln!(out)?;
        }
        for note in notes {
            write_paragraph(out, "- ", &note, Style::new())?;
        }
        self.write_steps(out, words)
    }

    fn summary(&self, words: &Words) -> Pairs {
        let mut pairs = Pairs::default();
        let (worst, best) = (self.scan.worst(), self.scan.best());
        let count = |bits: u16| words.count(bits.count_ones().into());
        let counts = [
            ("yes", count(self.scan.yes_bits()).into()),
            ("no", count(self.scan.no_bits()).into()),
            ("unknown", count(self.scan.unknown_bits()).into()),
        ];
        pairs.push(words.say(Key::ScanAnswers), words.say_with(Key::ScanAnswersText, &counts));
        let points = if worst == best {
            words.say_with(Key::ScanPointsText, &[("points", worst.points().into())])
        } else {
            let ends = [("worst", worst.points().into()), ("best", best.points().into())];
            words.say_with(Key::ScanPointsOpen, &ends)
        };
        pairs.push(words.say(Key::ScanPoints), points);
        let level = self.scan.level().map_or_else(
            || {
                let ends = [
                    ("worst", words.level(worst.level()).into()),
                    ("best", words.level(best.level()).into()),
                ];
                words.say_with(Key::ScanLevelOpen, &ends)
            },
            |level| words.level(level),
        );
        pairs.push_styled(words.say(Key::ScanLevel), level, Style::new().bold());
        let gap = [("count", worst.gap_to_basic().into())];
        let basic = match self.scan.is_basic() {
            Some(true) => words.say(Key::ScanBasicYes),
            Some(false) if worst == best => words.say_with(Key::ScanBasicNo, &gap),
            Some(false) => words.say_with(Key::ScanBasicNoWorst, &gap),
            None => words.say_with(Key::ScanBasicOpen, &gap),
        };
        pairs.push(words.say(Key::ScanBasic), basic);
        let next = match &self.advice {
            None => words.say(Key::ScanNextNone),
            Some((level, _)) => {
                let key = if worst == best { Key::ScanNextText } else { Key::ScanNextWorst };
                let gap = ("count", worst.gap_to(*level).into());
                words.say_with(key, &[("level", words.level(*level).into()), gap])
            }
        };
        pairs.push(words.say(Key::ScanNext), next);
        pairs
    }

    fn answers_table(&self, words: &Words) -> Table {
        let mut table = Table::new(vec![
            Column::new(String::new(), Align::Right),
            Column::new(words.say(Key::ScanInUse), Align::Left),
            Column::wrapped(words.say(Key::ScanTechnology)),
            Column::wrapped(words.say(Key::ScanMeaning)),
        ]);
        for (position, item, answer) in self.items() {
            let (sign, style) = match answer {
                Answer::Yes => ("✓", AnsiColor::Green.on_default()),
                Answer::No => ("–", Style::new()),
                Answer::Unknown => ("?", AnsiColor::Yellow.on_default()),
            };
            let mark = if item.provenance == Provenance::Confirmed { "" } else { "*" };
            table.push(vec![
                position.to_string().into(),
                Cell::styled(format!("{sign} {}", words.answer(answer)), style),
                format!("{}{mark}", words.technology(item.technology)).into(),
                Cell::styled(words.technology_explained(item.technology), DIM),
            ]);
        }
        table
    }

    /// What the answers say about each other.
    fn notes(&self, words: &Words) -> Vec<String> {
        let mut notes: Vec<String> = self
            .contradictions()
            .filter_map(|technology| Some((technology, technology.requires()?)))
            .map(|(technology, required)| {
                let arguments = [
                    ("technology", words.technology(technology).into()),
                    ("required", words.technology(required).into()),
                ];
                words.say_with(Key::ScanContradiction, &arguments)
            })
            .collect();
        let deduced = self.composition.deduced(self.scan);
        for (_, item, answer) in self.items() {
            let now = self.composition.position(item.technology).and_then(|index| deduced.answer(index));
            if let (Answer::Unknown, Some(follows @ (Answer::Yes | Answer::No))) = (answer, now) {
                let arguments = [
                    ("technology", words.technology(item.technology).into()),
                    ("answer", words.answer(follows).into()),
                ];
                notes.push(words.say_with(Key::ScanDeduced, &arguments));
            }
        }
        notes
    }

    fn write_steps(&self, out: &mut impl Write, words: &Words) -> io::Result<()> {
        let Some((level, advice)) = &self.advice else { return Ok(()) };
        let heading = words.say_with(Key::ScanSteps, &[("level", words.level(*level).into())]);
        writeln!(out, "\n{BOLD}{heading}{BOLD:#}")?;
        if self.scan.best().level() >= *level {
            write_paragraph(out, "  ", &words.say(Key::ScanAsk), Style::new())?;
        }
        for (number, step) in (1..).zip(&advice.steps) {
            let name = words.technology(step.technology);
            let text =
                if step.ask_first { format!("{name} ({})", words.say(Key::ScanAskFirst)) } else { name };
            write_paragraph(out, &format!("  {number}. "), &text, Style::new())?;
        }
        let order = words.say_with(Key::ScanStepsOrder, &[("effort", words.say(self.effort).into())]);
        write_paragraph(out, "", &order, DIM)
    }
}
