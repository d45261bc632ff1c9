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
        let notes = words.scan_notes(self.composition, self.scan);
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
        let count = |bits: u16| words.count(bits.count_ones().into());
        let counts = [
            ("yes", count(self.scan.yes_bits()).into()),
            ("no", count(self.scan.no_bits()).into()),
            ("unknown", count(self.scan.unknown_bits()).into()),
        ];
        pairs.push(words.say(Key::ScanAnswers), words.say_with(Key::ScanAnswersText, &counts));
        pairs.push(words.say(Key::ScanPoints), words.scan_points(self.scan));
        let level = words.scan_level(self.scan);
        pairs.push_styled(words.say(Key::ScanLevel), level, Style::new().bold());
        pairs.push(words.say(Key::ScanBasic), words.scan_basic(self.scan));
        pairs.push(words.say(Key::ScanNext), words.scan_next(self.scan));
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

    fn write_steps(&self, out: &mut impl Write, words: &Words) -> io::Result<()> {
        let Some((level, advice)) = &self.advice else { return Ok(()) };
        let heading = words.scan_steps(*level);
        writeln!(out, "\n{BOLD}{heading}{BOLD:#}")?;
        let asks = advice.steps.iter().any(|step| step.ask_first);
        if self.scan.best().level() >= *level && !asks {
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
