//! The six dimensions of the assessments of a company.

use super::Subject;
use crate::paper::block::{Block, Cell, Column, Rich, Size, Table};
use peil_core::maturity::{Dimension, Stage};
use peil_drawing::maturity::{self, MaturityLine};
use peil_portfolio::{MaturityMeans, Measured};
use peil_words::Key;

/// How large the radar is on paper.
const SCALE: f32 = 0.62;

impl Subject<'_> {
    pub(super) fn maturity(&self) -> Vec<Block> {
        let words = self.words;
        let heading = Block::Heading(2, words.say(Key::ReportMaturity));
        let entries = self.row.assessments();
        let mut shown: Vec<MaturityLine> = self.row.measurements().map(|entry| self.entry(&entry)).collect();
        let unfinished = entries
            .iter()
            .filter(|entry| !entry.finished && self.row.measured(entry.stage).is_none())
            .map(|entry| {
                let day = words.day(entry.assessed_on.into());
                let arguments = [("stage", entry.stage.code().into()), ("day", day.into())];
                Block::note(words.say_with(Key::ReportMaturityUnfinished, &arguments))
            });
        let unfinished: Vec<Block> = unfinished.collect();
        let Some(latest) = self.row.latest_measured() else {
            let none = Block::Remark(vec![Block::text(words.say(Key::ReportNoMaturity))]);
            return [heading, none].into_iter().chain(unfinished).collect();
        };
        let means = self.means.filter(|means| maturity::tells_of_others(means.overall.count, true));
        shown.extend(means.map(|means| self.mean(latest.stage, &means)));
        shown.extend(MaturityLine::targets(words, &self.wishes.targets));
        let mut blocks = vec![heading, Block::text(words.say(Key::ReportMaturityLead))];
        blocks.push(Block::Beside(vec![
            (0.46, self.radar(&shown)),
            (0.54, vec![Block::Table(self.table(&shown))]),
        ]));
        blocks.extend(unfinished);
        vec![Block::Together(blocks)]
    }

    fn entry(&self, entry: &Measured) -> MaturityLine {
        if let Some(own) = self.row.assessment(entry.stage).filter(|_| !entry.is_published) {
            let day = own.assessed_on.into();
            return MaturityLine::assessment(self.words, own.stage, day, own.dimensions, own.overall);
        }
        let dimensions = entry.dimensions.map(|score| score.rounded(1));
        let (day, overall) = (entry.on.map(Into::into), entry.overall.rounded(1));
        MaturityLine::published(self.words, entry.stage, day, dimensions, overall)
    }

    fn mean(&self, stage: Stage, means: &MaturityMeans) -> MaturityLine {
        let dimensions = means.dimensions.map(|summary| summary.mean);
        MaturityLine::mean(self.words, stage, means.overall.count, dimensions, means.overall.mean)
    }

    fn radar(&self, shown: &[MaturityLine]) -> Vec<Block> {
        let scene = maturity::radar(self.words, shown, crate::paper::TEXT * 0.44 / SCALE);
        let alt = maturity::spoken(self.words, shown);
        let legend =
            shown.iter().map(|shown| (shown.look.sample(), Rich::new(Size::Small, shown.name.as_str())));
        vec![Block::Figure { scene, scale: SCALE, alt }, Block::Marked(legend.collect())]
    }

    fn table(&self, shown: &[MaturityLine]) -> Table {
        let words = self.words;
        let mut columns = vec![Column::left(words.say(Key::DmaDimension))];
        columns.extend(shown.iter().map(|shown| Column::right(shown.head.as_str())));
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for dimension in Dimension::ALL {
            let scores = shown.iter().filter_map(|shown| shown.dimensions.get(dimension.index()).cloned());
            rows.push(
                [words.dimension(dimension).into()].into_iter().chain(scores.map(Cell::from)).collect(),
            );
        }
        let overall = shown.iter().map(|shown| Cell::strong(shown.overall.as_str()));
        rows.push([Cell::strong(words.say(Key::DmaOverall))].into_iter().chain(overall).collect());
        Table { columns, rows }
    }
}
