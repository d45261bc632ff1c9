//! The means of the assessments, and what companies gained between two of them.

use super::Subject;
use crate::paper::block::{Block, Cell, Column, Rich, Size, Table};
use peil_core::maturity::{Dimension, Stage};
use peil_drawing::radar::{LOOKS, Radar, Series};
use peil_portfolio::MaturityMeans;
use peil_words::Key;

/// How large the radar is on paper.
const SCALE: f32 = 0.62;

impl Subject<'_> {
    pub(super) fn maturity(&self) -> Vec<Block> {
        let words = self.words;
        let heading = Block::Heading(2, words.say(Key::ReportMaturity));
        let maturity = &self.overview.figures.maturity;
        let stages: Vec<(Stage, &MaturityMeans)> = Stage::ALL
            .into_iter()
            .zip(&maturity.stages)
            .filter_map(|(stage, means)| Some((stage, means.as_ref()?)))
            .collect();
        if stages.is_empty() {
            return vec![heading, Block::text(words.say(Key::DashboardNoAssessment))];
        }
        let mut columns = vec![Column::left(words.say(Key::DmaDimension))];
        let mut means: Vec<(&MaturityMeans, bool)> = Vec::new();
        for (stage, of) in &stages {
            columns.push(Column::right(stage.code()));
            means.push((of, false));
        }
        for uplift in maturity.uplifts.iter().flatten() {
            columns.push(Column::right(format!("{}\u{a0}→\u{a0}{}", uplift.from.code(), uplift.to.code())));
            means.push((&uplift.change, true));
        }
        let row = |name: Cell, cells: Vec<Cell>| [name].into_iter().chain(cells).collect::<Vec<Cell>>();
        let counts = means.iter().map(|(means, _)| words.count(means.overall.count.into()).into());
        let mut rows = vec![row(words.say(Key::ShareThereAre).into(), counts.collect())];
        for dimension in Dimension::ALL {
            let cells = means
                .iter()
                .map(|(means, is_change)| words.mean(means.dimension(dimension), *is_change).into());
            rows.push(row(words.dimension(dimension).into(), cells.collect()));
        }
        let overall = means.iter().map(|(means, change)| Cell::strong(words.mean(&means.overall, *change)));
        rows.push(row(Cell::strong(words.say(Key::DmaOverall)), overall.collect()));
        let mut blocks = vec![heading, Block::note(words.say(Key::SummaryMaturity))];
        blocks.push(Block::Table(Table { columns, rows }));
        blocks.push(Block::note(words.say(Key::SummaryMaturityNote)));
        let published: u32 = maturity.published.iter().sum();
        if published > 0 {
            blocks.push(Block::note(words.say_with(Key::PublishedCounted, &[("count", published.into())])));
        }
        vec![Block::Together(blocks), self.radar(&stages)]
    }

    fn radar(&self, stages: &[(Stage, &MaturityMeans)]) -> Block {
        let words = self.words;
        #[expect(clippy::cast_precision_loss, reason = "a place on a drawing")]
        let scores =
            |means: &MaturityMeans| means.dimensions.map(|of| Some(of.mean.millionths() as f32 / 1e6));
        let series = stages
            .iter()
            .map(|(stage, means)| Series { scores: scores(means), look: LOOKS[*stage as usize] });
        let axes = Dimension::ALL.map(|dimension| words.dimension(dimension));
        let scene = Radar { axes, series: series.collect() }.scene(crate::paper::TEXT * 0.55 / SCALE);
        let legend_of = |(stage, means): &(Stage, &MaturityMeans)| {
            let arguments = [("stage", stage.code().into()), ("count", means.overall.count.into())];
            words.say_with(Key::RadarMean, &arguments)
        };
        let names: Vec<String> = stages.iter().map(legend_of).collect();
        let alt = words.say_with(Key::RadarName, &[("series", names.join("; ").into())]);
        let samples = stages.iter().map(|(stage, _)| LOOKS[*stage as usize].sample());
        let legend = samples.zip(names).map(|(sample, name)| (sample, Rich::new(Size::Small, name)));
        Block::Beside(vec![
            (0.55, vec![Block::Figure { scene, scale: SCALE, alt }]),
            (0.45, vec![Block::Room(12.0), Block::Marked(legend.collect())]),
        ])
    }
}
