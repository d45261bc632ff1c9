//! The six dimensions of some assessments: a radar, its legend and the same numbers in a table.

use super::table::{self, Table};
use crate::chart::maturity::{self, MaturityLine};
use crate::chart::painter;
use crate::chart::radar::{AXES, LOOKS};
use crate::theme::{Type, Typeset, space};
use egui::{Role, Ui, WidgetInfo};
use peil_core::Decimal;
use peil_core::maturity::{Dimension, Stage};
use peil_portfolio::{MaturityEntry, MaturityMeans, Measured, Row};
use peil_words::{Key, Words};

fn entry_line(words: &Words, entry: &MaturityEntry) -> MaturityLine {
    MaturityLine::assessment(words, entry.stage, entry.assessed_on.into(), entry.dimensions, entry.overall)
}

fn published_line(words: &Words, entry: &Measured) -> MaturityLine {
    let dimensions = entry.dimensions.map(|score| score.rounded(1));
    let (day, overall) = (entry.on.map(Into::into), entry.overall.rounded(1));
    MaturityLine::published(words, entry.stage, day, dimensions, overall)
}

/// At each stage the own assessment, finished or not, and where there is none to show the scores of the portal.
fn line(words: &Words, row: &Row, stage: Stage) -> Option<MaturityLine> {
    match row.measured(stage).filter(|measured| measured.is_published) {
        Some(published) => Some(published_line(words, &published)),
        None => row.assessment(stage).map(|entry| entry_line(words, entry)),
    }
}

fn mean_line(words: &Words, stage: Stage, means: &MaturityMeans) -> MaturityLine {
    let dimensions = means.dimensions.map(|summary| summary.mean);
    MaturityLine::mean(words, stage, means.overall.count, dimensions, means.overall.mean)
}

/// A company's own target for each dimension, 0 to 100, where it has one.
pub type Targets = [Option<Decimal>; AXES];

/// The width of the table beside the radar; a narrower one gives every cell a line of its own.
const NUMBERS: f32 = 570.0;
/// From which width on the table stands beside the radar.
const BESIDE: f32 = NUMBERS + 360.0;

/// Shows the assessments of a company, or the scores of the portal for them, and beside them the means of its portfolio at `stage` and its own targets.
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
    let mut shown: Vec<MaturityLine> =
        Stage::ALL.into_iter().filter_map(|stage| line(words, row, stage)).collect();
    if shown.is_empty() {
        return;
    }
    let is_counted = row.measured(stage).is_some();
    let means = means.filter(|means| maturity::tells_of_others(means.overall.count, is_counted));
    shown.extend(means.map(|means| mean_line(words, stage, means)));
    shown.extend(MaturityLine::targets(words, targets));
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
    let shown: Vec<MaturityLine> = stages
        .iter()
        .zip(Stage::ALL)
        .filter_map(|(means, stage)| {
            let shown = mean_line(words, stage, means.as_ref()?);
            Some(MaturityLine { look: LOOKS[stage as usize], ..shown })
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

fn radar(ui: &mut Ui, words: &Words, shown: &[MaturityLine], width: f32) {
    drawn(ui, words, shown, width);
    legend(ui, shown);
}

fn drawn(ui: &mut Ui, words: &Words, shown: &[MaturityLine], width: f32) {
    let response = painter::show(ui, &maturity::radar(words, shown, width));
    let name = maturity::spoken(words, shown);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}

fn legend(ui: &mut Ui, shown: &[MaturityLine]) {
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

fn numbers(ui: &mut Ui, words: &Words, shown: &[MaturityLine]) {
    let mut heads = vec![words.say(Key::DmaDimension)];
    heads.extend(shown.iter().map(|shown| shown.head.clone()));
    // A stage is a short word; the mean and the own target have longer ones.
    let weight = |shown: &MaturityLine| if shown.head.len() > 4 { 1.8 } else { 1.0 };
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
