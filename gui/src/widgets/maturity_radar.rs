//! The six dimensions of some assessments: a radar, its legend and the same numbers in a table.

use super::table::{self, Table};
use crate::chart::look::Look;
use crate::chart::painter;
use crate::chart::radar::{AXES, LOOKS, Radar, Series, TARGET};
use crate::theme::{Type, Typeset, space};
use egui::{Role, Ui, WidgetInfo};
use peil_core::Decimal;
use peil_core::maturity::{Dimension, Stage};
use peil_portfolio::{MaturityEntry, MaturityMeans, Row};
use peil_words::{Key, Words};

/// One line of the radar with its name and its numbers.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    name: String,
    head: String,
    look: Look,
    scores: [Option<f32>; AXES],
    dimensions: [String; AXES],
    overall: String,
}

impl Shown {
    fn entry(words: &Words, entry: &MaturityEntry) -> Self {
        let (stage, day) = (entry.stage.code(), words.day(entry.assessed_on.into()));
        Self {
            name: words.say_with(Key::RadarStage, &[("stage", stage.into()), ("day", day.into())]),
            head: stage.to_owned(),
            look: LOOKS[entry.stage as usize],
            scores: entry.dimensions.map(|points| Some(score(points.rounded(1)))),
            dimensions: entry.dimensions.map(|points| words.points(points, 1)),
            overall: words.points(entry.overall, 1),
        }
    }

    fn means(words: &Words, stage: Stage, means: &MaturityMeans) -> Self {
        let arguments = [("stage", stage.code().into()), ("count", means.overall.count.into())];
        Self {
            name: words.say_with(Key::RadarMean, &arguments),
            head: words.say(Key::RadarMeanShort),
            look: LOOKS[3],
            scores: means.dimensions.map(|summary| Some(score(summary.mean))),
            dimensions: means.dimensions.map(|summary| words.decimal(summary.mean, 1)),
            overall: words.decimal(means.overall.mean, 1),
        }
    }

    /// The own targets; nothing without one.
    fn targets(words: &Words, targets: &Targets) -> Option<Self> {
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

/// A company's own target for each dimension, 0 to 100, where it has one.
pub type Targets = [Option<Decimal>; AXES];

/// The width of the table beside the radar; a narrower one gives every cell a line of its own.
const NUMBERS: f32 = 570.0;
/// From which width on the table stands beside the radar.
const BESIDE: f32 = NUMBERS + 360.0;

/// Shows the assessments of a company, and beside them the means of its portfolio at `stage` and its own targets.
///
/// Shows nothing for a company without an assessment.
pub fn show(
    ui: &mut Ui,
    words: &Words,
    row: &Row,
    stage: Stage,
    means: Option<&MaturityMeans>,
    targets: &Targets,
) {
    let mut shown: Vec<Shown> = row.assessments().iter().map(|entry| Shown::entry(words, entry)).collect();
    if shown.is_empty() {
        return;
    }
    shown.extend(means.map(|means| Shown::means(words, stage, means)));
    shown.extend(Shown::targets(words, targets));
    let width = ui.available_width();
    if width < BESIDE {
        radar(ui, words, &shown, width.min(560.0));
        ui.add_space(space::SMALL);
        numbers(ui, words, &shown);
    } else {
        ui.horizontal_top(|ui| {
            let rest = width - space::LARGE - NUMBERS;
            ui.vertical(|ui| {
                ui.set_width(rest);
                radar(ui, words, &shown, rest);
            });
            ui.add_space(space::LARGE - space::SMALL);
            ui.vertical(|ui| {
                ui.set_width(NUMBERS);
                numbers(ui, words, &shown);
            });
        });
    }
}

/// Shows the means of a portfolio at every stage at which there is an assessment.
pub fn means(ui: &mut Ui, words: &Words, stages: &[Option<MaturityMeans>; 3]) {
    let shown: Vec<Shown> = stages
        .iter()
        .zip(Stage::ALL)
        .filter_map(|(means, stage)| {
            let shown = Shown::means(words, stage, means.as_ref()?);
            Some(Shown { look: LOOKS[stage as usize], ..shown })
        })
        .collect();
    let width = ui.available_width();
    if width < BESIDE - space::LARGE {
        radar(ui, words, &shown, width.min(560.0));
        return;
    }
    ui.horizontal(|ui| {
        drawn(ui, words, &shown, 560.0);
        ui.add_space(space::LARGE);
        ui.vertical(|ui| legend(ui, &shown));
    });
}

fn radar(ui: &mut Ui, words: &Words, shown: &[Shown], width: f32) {
    drawn(ui, words, shown, width);
    legend(ui, shown);
}

fn drawn(ui: &mut Ui, words: &Words, shown: &[Shown], width: f32) {
    // The mean lies under the company itself.
    let drawn = shown.iter().rev().map(|shown| Series { scores: shown.scores, look: shown.look });
    let axes = Dimension::ALL.map(|dimension| words.dimension(dimension));
    let response = painter::show(ui, &Radar { axes, series: drawn.collect() }.scene(width));
    let names: Vec<String> = shown
        .iter()
        .map(|shown| {
            if shown.overall.is_empty() {
                return shown.name.clone();
            }
            let score = shown.overall.as_str().into();
            words.say_with(
                Key::AssessmentScoreNamed,
                &[("name", shown.name.as_str().into()), ("score", score)],
            )
        })
        .collect();
    let name = words.say_with(Key::RadarName, &[("series", names.join("; ").into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}

fn legend(ui: &mut Ui, shown: &[Shown]) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        ui.spacing_mut().item_spacing.y = 4.0;
        for shown in shown {
            ui.horizontal(|ui| {
                painter::show(ui, &shown.look.sample());
                ui.label(Type::Small.text(&shown.name));
            });
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "a place on a drawing")]
fn score(value: Decimal) -> f32 {
    value.millionths() as f32 / 1e6
}

fn numbers(ui: &mut Ui, words: &Words, shown: &[Shown]) {
    let mut heads = vec![words.say(Key::DmaDimension)];
    heads.extend(shown.iter().map(|shown| shown.head.clone()));
    // A stage is a short word; the mean and the own target have longer ones.
    let weight = |shown: &Shown| if shown.head.len() > 4 { 1.8 } else { 1.0 };
    let all: f32 = shown.iter().map(weight).sum();
    let first = if shown.len() > 4 { 0.36 } else { 0.44 };
    let mut shares = vec![first];
    shares.extend(shown.iter().map(|shown| (1.0 - first) * weight(shown) / all));
    let mut rows: Vec<Vec<String>> = Dimension::ALL
        .iter()
        .map(|dimension| {
            let scores = shown.iter().map(|shown| shown.dimensions[dimension.index()].clone());
            std::iter::once(words.dimension(*dimension)).chain(scores).collect()
        })
        .collect();
    let overall = shown.iter().map(|shown| shown.overall.clone());
    rows.push(std::iter::once(words.say(Key::DmaOverall)).chain(overall).collect());
    table::show(ui, &Table { heads, shares, rows });
}
