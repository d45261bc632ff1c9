//! The score of an assessment, for people.

use super::answer::open;
use super::{Assessed, notes};
use crate::table::{Align, BOLD, Cell, Column, DIM, Pairs, Table, write_paragraph};
use anstyle::Style;
use peil_core::maturity::{Dimension, Points, Question};
use peil_words::{Key, Words};
use std::io::{self, Write};

impl Assessed {
    pub(super) fn write_table(&self, out: &mut impl Write, words: &Words) -> io::Result<()> {
        writeln!(out, "{BOLD}{}{BOLD:#}", words.say(Key::DmaTitle))?;
        let mut pairs = Pairs::default();
        pairs.push_styled(words.say(Key::DmaOverall), self.points(Some(self.now.overall()), words), BOLD);
        pairs.push(words.say(Key::DmaBand), words.band(self.now.band()));
        if let Some((before, _)) = self.before.as_ref().filter(|(before, _)| before.band() != self.now.band())
        {
            let bands =
                [("before", words.band(before.band()).into()), ("after", words.band(self.now.band()).into())];
            pairs.push(words.say(Key::DmaChange), words.say_with(Key::DmaChangeBand, &bands));
        }
        pairs.write(out)?;
        writeln!(out)?;
        self.dimensions(words).write(out)?;
        writeln!(out)?;
        self.questions(words).write(out)?;
        writeln!(out)?;
        for (_, note) in notes(&self.now, words) {
            write_paragraph(out, "- ", &note, Style::new())?;
        }
        write_paragraph(out, "", &words.say(Key::DmaGainNote), DIM)
    }

    /// As the rules print it.
    fn points(&self, points: Option<Points>, words: &Words) -> String {
        let digits = self.now.rules().rounding.digits;
        points.map_or_else(|| "–".to_owned(), |points| words.points(points, digits))
    }

    /// A difference, with its sign.
    fn difference(&self, points: Option<Points>, words: &Words) -> String {
        let text = self.points(points, words);
        if points.is_some_and(|points| points > Points::ZERO) { format!("+{text}") } else { text }
    }

    fn dimensions(&self, words: &Words) -> Table {
        let mut columns = vec![
            Column::new(String::new(), Align::Right),
            Column::new(words.say(Key::DmaDimension), Align::Left),
        ];
        let scores = if self.before.is_some() {
            &[Key::DmaBefore, Key::DmaAfter, Key::DmaChange][..]
        } else {
            &[Key::DmaScore][..]
        };
        columns.extend(scores.iter().map(|key| Column::new(words.say(*key), Align::Right)));
        let mut table = Table::new(columns);
        for (number, dimension) in (1..).zip(Dimension::ALL) {
            let mut row: Vec<Cell> = vec![format!("{number}").into(), words.dimension(dimension).into()];
            let now = self.points(self.now.dimension(dimension), words);
            match &self.before {
                None => row.push(now.into()),
                Some((before, change)) => {
                    row.push(self.points(before.dimension(dimension), words).into());
                    row.push(now.into());
                    row.push(self.difference(change.dimension(dimension), words).into());
                }
            }
            table.push(row);
        }
        if let Some((before, change)) = &self.before {
            table.push(vec![
                "".into(),
                Cell::styled(words.say(Key::DmaOverall), BOLD),
                self.points(Some(before.overall()), words).into(),
                self.points(Some(self.now.overall()), words).into(),
                self.difference(Some(change.overall), words).into(),
            ]);
        }
        table
    }

    fn questions(&self, words: &Words) -> Table {
        let mut table = Table::new(vec![
            Column::new(String::new(), Align::Right),
            Column::new(words.say(Key::DmaQuestion), Align::Left),
            Column::new(words.say(Key::DmaPoints), Align::Right),
            Column::new(words.say(Key::DmaStillOpen), Align::Right),
        ]);
        for question in Question::ALL {
            let score = self.now.question(question);
            let mut points = self.points(score, words);
            if score.is_some() {
                points = words.say_with(Key::DmaPointsOfTen, &[("points", points.into())]);
            }
            table.push(vec![
                Words::question_number(question).into(),
                words.question(question).into(),
                points.into(),
                self.points(open(&self.now, question), words).into(),
            ]);
        }
        table
    }
}
