//! The six dimensions of the assessments of a company.

use super::Subject;
use crate::paper::block::{Block, Cell, Column, Rich, Size, Table};
use peil_core::Decimal;
use peil_core::maturity::Dimension;
use peil_drawing::look::Look;
use peil_drawing::radar::{AXES, LOOKS, Radar, Series, TARGET};
use peil_portfolio::{Filter, MaturityEntry, MaturityMeans, Within};
use peil_words::Key;

/// How large the radar is on paper.
const SCALE: f32 = 0.62;

/// One line of the radar with its name and its numbers.
struct Shown {
    name: String,
    head: String,
    look: Look,
    scores: [Option<f32>; AXES],
    dimensions: [String; AXES],
    overall: String,
}

impl Subject<'_> {
    pub(super) fn maturity(&self) -> Vec<Block> {
        let words = self.words;
        let heading = Block::Heading(2, words.say(Key::ReportMaturity));
        let entries = self.row.assessments();
        let mut shown: Vec<Shown> =
            entries.iter().filter(|entry| entry.finished).map(|entry| self.entry(entry)).collect();
        let unfinished = entries.iter().filter(|entry| !entry.finished).map(|entry| {
            let day = words.day(entry.assessed_on.into());
            let arguments = [("stage", entry.stage.code().into()), ("day", day.into())];
            Block::note(words.say_with(Key::ReportMaturityUnfinished, &arguments))
        });
        let unfinished: Vec<Block> = unfinished.collect();
        let Some(latest) = self.row.latest_assessment() else {
            let none = Block::Remark(vec![Block::text(words.say(Key::ReportNoMaturity))]);
            return [heading, none].into_iter().chain(unfinished).collect();
        };
        let figures = self.register.figures(&Filter::default(), Within::default());
        let means = figures.maturity.stages.get(latest.stage as usize).copied().flatten();
        // The mean of this company alone would say nothing.
        shown.extend(means.filter(|means| means.overall.count > 1).map(|means| self.means(latest, &means)));
        shown.extend(self.own_targets());
        let mut blocks = vec![heading, Block::text(words.say(Key::ReportMaturityLead))];
        blocks.push(Block::Beside(vec![
            (0.46, self.radar(&shown)),
            (0.54, vec![Block::Table(self.table(&shown))]),
        ]));
        blocks.extend(unfinished);
        vec![Block::Together(blocks)]
    }

    fn entry(&self, entry: &MaturityEntry) -> Shown {
        let words = self.words;
        let (stage, day) = (entry.stage.code(), words.day(entry.assessed_on.into()));
        Shown {
            name: words.say_with(Key::RadarStage, &[("stage", stage.into()), ("day", day.into())]),
            head: stage.to_owned(),
            look: LOOKS[entry.stage as usize],
            scores: entry.dimensions.map(|points| Some(score(points.rounded(1)))),
            dimensions: entry.dimensions.map(|points| words.points(points, 1)),
            overall: words.points(entry.overall, 1),
        }
    }

    fn means(&self, latest: &MaturityEntry, means: &MaturityMeans) -> Shown {
        let words = self.words;
        let arguments = [("stage", latest.stage.code().into()), ("count", means.overall.count.into())];
        Shown {
            name: words.say_with(Key::RadarMean, &arguments),
            head: words.say(Key::RadarMeanShort),
            look: LOOKS[3],
            scores: means.dimensions.map(|summary| Some(score(summary.mean))),
            dimensions: means.dimensions.map(|summary| words.decimal(summary.mean, 1)),
            overall: words.decimal(means.overall.mean, 1),
        }
    }

    /// The own targets; nothing without one.
    fn own_targets(&self) -> Option<Shown> {
        let words = self.words;
        let targets = self.wishes.targets;
        targets.iter().any(Option::is_some).then(|| Shown {
            name: words.say(Key::RadarTarget),
            head: words.say(Key::RadarTarget),
            look: TARGET,
            scores: targets.map(|target| target.map(score)),
            dimensions: targets.map(|target| target.map(|it| words.exact(it)).unwrap_or_default()),
            overall: String::new(),
        })
    }

    fn radar(&self, shown: &[Shown]) -> Vec<Block> {
        let words = self.words;
        // The mean lies under the company itself.
        let series = shown.iter().rev().map(|shown| Series { scores: shown.scores, look: shown.look });
        let axes = Dimension::ALL.map(|dimension| words.dimension(dimension));
        let scene = Radar { axes, series: series.collect() }.scene(crate::paper::TEXT * 0.44 / SCALE);
        let names = shown.iter().map(|shown| {
            if shown.overall.is_empty() {
                return shown.name.clone();
            }
            let score = shown.overall.as_str().into();
            words.say_with(
                Key::AssessmentScoreNamed,
                &[("name", shown.name.as_str().into()), ("score", score)],
            )
        });
        let names: Vec<String> = names.collect();
        let alt = words.say_with(Key::RadarName, &[("series", names.join("; ").into())]);
        let legend =
            shown.iter().map(|shown| (shown.look.sample(), Rich::new(Size::Small, shown.name.as_str())));
        vec![Block::Figure { scene, scale: SCALE, alt }, Block::Marked(legend.collect())]
    }

    fn table(&self, shown: &[Shown]) -> Table {
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

#[expect(clippy::cast_precision_loss, reason = "a place on a drawing")]
fn score(value: Decimal) -> f32 {
    value.millionths() as f32 / 1e6
}
