//! The lines of a radar of the six dimensions with their names and numbers: assessments, the mean of a portfolio, and own
//! targets. The window and a report show the same.

use crate::Scene;
use crate::look::Look;
use crate::radar::{AXES, LOOKS, Radar, Series, TARGET};
use peil_core::Decimal;
use peil_core::maturity::{Dimension, Points, Stage};
use peil_words::{Key, Words};

/// One line of the radar.
#[derive(Clone, Debug, PartialEq)]
pub struct MaturityLine {
    /// What it is, in full.
    pub name: String,
    /// What it is, above a column of a table.
    pub head: String,
    /// How it is drawn.
    pub look: Look,
    /// Where it is on each axis, 0 to 100; none where it has no point.
    pub scores: [Option<f32>; AXES],
    /// The numbers of the dimensions, in the order of the questionnaire.
    pub dimensions: [String; AXES],
    /// The overall number; empty where there is none.
    pub overall: String,
}

impl MaturityLine {
    /// An assessment of a day, as year, month and day of the month.
    #[must_use]
    pub fn assessment(
        words: &Words,
        stage: Stage,
        day: (u16, u8, u8),
        dimensions: [Points; AXES],
        overall: Points,
    ) -> Self {
        let day = words.day(day);
        Self {
            name: words.say_with(Key::RadarStage, &[("stage", stage.code().into()), ("day", day.into())]),
            head: stage.code().to_owned(),
            look: LOOKS[stage as usize],
            scores: dimensions.map(|points| Some(score(points.rounded(1)))),
            dimensions: dimensions.map(|points| words.points(points, 1)),
            overall: words.points(overall, 1),
        }
    }

    /// Scores that the portal has published, rounded to one digit behind the decimal sign; of a day, where it is known.
    #[must_use]
    pub fn published(
        words: &Words,
        stage: Stage,
        day: Option<(u16, u8, u8)>,
        dimensions: [Decimal; AXES],
        overall: Decimal,
    ) -> Self {
        let stage_code = [("stage", stage.code().into())];
        let name = day.map_or_else(
            || words.say_with(Key::PublishedRadarUndated, &stage_code),
            |day| {
                let arguments = [("stage", stage.code().into()), ("day", words.day(day).into())];
                words.say_with(Key::PublishedRadar, &arguments)
            },
        );
        Self {
            name,
            head: words.say_with(Key::PublishedHead, &stage_code),
            look: LOOKS[stage as usize],
            scores: dimensions.map(|points| Some(score(points))),
            dimensions: dimensions.map(|points| words.decimal(points, 1)),
            overall: words.decimal(overall, 1),
        }
    }

    /// The mean of a portfolio at a stage, over so many companies.
    #[must_use]
    pub fn mean(
        words: &Words,
        stage: Stage,
        companies: u32,
        dimensions: [Decimal; AXES],
        overall: Decimal,
    ) -> Self {
        let arguments = [("stage", stage.code().into()), ("count", companies.into())];
        Self {
            name: words.say_with(Key::RadarMean, &arguments),
            head: words.say(Key::RadarMeanShort),
            look: LOOKS[3],
            scores: dimensions.map(|mean| Some(score(mean))),
            dimensions: dimensions.map(|mean| words.decimal(mean, 1)),
            overall: words.decimal(overall, 1),
        }
    }

    /// The own targets of a company, 0 to 100; nothing without one.
    #[must_use]
    pub fn targets(words: &Words, targets: &[Option<Decimal>; AXES]) -> Option<Self> {
        targets.iter().any(Option::is_some).then(|| Self {
            name: words.say(Key::RadarTarget),
            head: words.say(Key::RadarTarget),
            look: TARGET,
            scores: targets.map(|target| target.map(score)),
            dimensions: targets.map(|target| target.map(|it| words.exact(it)).unwrap_or_default()),
            overall: String::new(),
        })
    }
}

/// Whether a mean over so many companies says anything beside one company, which may be one of them: only where another
/// counts.
#[must_use]
pub const fn tells_of_others(companies: u32, is_one_of_them: bool) -> bool {
    companies > is_one_of_them as u32
}

/// The radar of some lines at a width in points. The first lies on top: the mean is under the company itself.
#[must_use]
pub fn radar(words: &Words, lines: &[MaturityLine], width: f32) -> Scene {
    let series = lines.iter().rev().map(|line| Series { scores: line.scores, look: line.look });
    let axes = Dimension::ALL.map(|dimension| words.dimension(dimension));
    Radar { axes, series: series.collect() }.scene(width)
}

/// The radar in words, for who does not see it.
#[must_use]
pub fn spoken(words: &Words, lines: &[MaturityLine]) -> String {
    let names = lines.iter().map(|line| {
        if line.overall.is_empty() {
            return line.name.clone();
        }
        let named = [("name", line.name.as_str().into()), ("score", line.overall.as_str().into())];
        words.say_with(Key::AssessmentScoreNamed, &named)
    });
    let names = names.collect::<Vec<_>>().join("; ");
    words.say_with(Key::RadarName, &[("series", names.into())])
}

#[expect(clippy::cast_precision_loss, reason = "a place on a drawing")]
fn score(value: Decimal) -> f32 {
    value.millionths() as f32 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_is_not_held_against_itself() {
        assert!(!tells_of_others(1, true), "the mean of the company alone");
        assert!(tells_of_others(2, true));
        assert!(tells_of_others(1, false), "of another, while its own is not finished");
        assert!(!tells_of_others(0, false));
    }
}
