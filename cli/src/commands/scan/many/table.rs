//! The scans of many companies, for people.

use super::{Counted, Reading, fraction};
use crate::table::{Align, BOLD, Column, DIM, Pairs, Table, write_paragraph};
use peil_core::intensity::{Case, Level};
use peil_core::shares::largest_remainder;
use peil_core::{Decimal, Unit};
use peil_words::{Key, Words};
use std::io::{self, Write};

impl Counted {
    pub(super) fn write_table(&self, out: &mut impl Write, words: &Words) -> io::Result<()> {
        let composition = self.tally.composition();
        writeln!(out, "{BOLD}{}{BOLD:#}", words.composition(composition))?;
        self.summary(words).write(out)?;
        writeln!(out)?;
        self.levels(words).write(out)?;
        writeln!(out)?;
        self.technologies(words).write(out)?;
        writeln!(out)?;
        if !composition.advanced().is_complete() {
            write_paragraph(out, "", &words.say(Key::TallyAdvancedIncomplete), DIM)?;
        }
        write_paragraph(out, "", &words.say(Key::TallyRounding), DIM)?;
        let level = self.level.millionths().checked_mul(100).map_or(self.level, Decimal::from_millionths);
        let confidence = [("confidence", words.exact_value(level, Unit::Percent).into())];
        write_paragraph(out, "", &words.say_with(Key::TallyMargin, &confidence), DIM)
    }

    fn is_open(&self) -> bool {
        self.tally.complete() < self.tally.scans()
    }

    fn summary(&self, words: &Words) -> Pairs {
        let mut pairs = Pairs::default();
        let counts = [
            ("scans", words.count(self.tally.scans()).into()),
            ("complete", words.count(self.tally.complete()).into()),
        ];
        pairs.push(words.say(Key::TallyScans), words.say_with(Key::TallyScansText, &counts));
        pairs.push(words.say(Key::LevelBasic), self.basic(&self.worst, words));
        if self.is_open() {
            let best = [("text", self.basic(&self.best, words).into())];
            pairs.push("", words.say_with(Key::TallyBasicBest, &best));
        }
        let advanced = self.tally.advanced_any();
        pairs.push(words.say(Key::TallyAdvanced), self.count_text(advanced.at_least, words));
        if advanced.open() > 0 {
            let best = [("text", self.count_text(advanced.at_most, words).into())];
            pairs.push("", words.say_with(Key::TallyBasicBest, &best));
        }
        pairs
    }

    fn share(&self, count: u64, words: &Words) -> String {
        words.percentage(fraction(count, self.tally.scans()), 1)
    }

    fn count_text(&self, count: u64, words: &Words) -> String {
        format!("{} ({})", words.count(count), self.share(count, words))
    }

    fn basic(&self, reading: &Reading, words: &Words) -> String {
        let count = self.tally.basic(reading.case);
        let arguments = [
            ("count", words.count(count).into()),
            ("scans", words.count(self.tally.scans()).into()),
            ("share", self.share(count, words).into()),
            ("low", words.percentage(reading.basic.low(), 1).into()),
            ("high", words.percentage(reading.basic.high(), 1).into()),
        ];
        words.say_with(Key::TallyBasicText, &arguments)
    }

    fn levels(&self, words: &Words) -> Table {
        let mut columns = vec![Column::new(words.say(Key::ScanLevel), Align::Left)];
        let cases = if self.is_open() { &Case::ALL[..] } else { &Case::ALL[..1] };
        for case in cases {
            let heading = match case {
                _ if !self.is_open() => Key::TallyCount,
                Case::Worst => Key::TallyIfNo,
                Case::Best => Key::TallyIfYes,
            };
            columns.push(Column::new(words.say(heading), Align::Right));
            columns.push(Column::new(words.say(Key::TallyShare), Align::Right));
        }
        let mut table = Table::new(columns);
        let counts = |case: Case| Level::ALL.map(|level| self.tally.at_level(level, case));
        let tenths = |case: Case| {
            let mut shares = [0; 4];
            // Cannot fail: there is at least one scan, and both lists have four places.
            let _ = largest_remainder(&counts(case), 1_000, &mut shares);
            shares.map(|tenths| Decimal::from_millionths(i64::try_from(tenths).unwrap_or_default() * 100_000))
        };
        for (index, level) in Level::ALL.into_iter().enumerate() {
            let mut row = vec![words.level(level).into()];
            for case in cases {
                row.push(words.count(self.tally.at_level(level, *case)).into());
                let share = tenths(*case).get(index).copied().unwrap_or_default();
                row.push(words.value(share, Unit::Percent, 1).into());
            }
            table.push(row);
        }
        table
    }

    fn technologies(&self, words: &Words) -> Table {
        let mut table = Table::new(vec![
            Column::new(String::new(), Align::Right),
            Column::wrapped(words.say(Key::ScanTechnology)),
            Column::new(words.say(Key::ScanInUse), Align::Right),
            Column::new(words.say(Key::TallyShare), Align::Right),
            Column::new(words.say(Key::TallyUnknown), Align::Right),
        ]);
        for (position, item) in (1_u64..).zip(self.tally.composition().items()) {
            let spread = self.tally.technology(item.technology).unwrap_or_default();
            table.push(vec![
                words.count(position).into(),
                words.technology(item.technology).into(),
                words.count(spread.at_least).into(),
                self.share(spread.at_least, words).into(),
                words.count(spread.open()).into(),
            ]);
        }
        table
    }
}
