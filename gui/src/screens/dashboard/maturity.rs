//! The mean assessments of the portfolio, and what changed from one to the next.

use super::{Part, explained};
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::table::{Table, show as show_table};
use crate::widgets::{header, maturity_radar};
use egui::Ui;
use peil_core::maturity::{Dimension, Stage};
use peil_portfolio::{Figures, MaturityMeans};
use peil_words::{Key, Words};
use std::collections::BTreeSet;

/// Shows the means per dimension; nothing where nobody was assessed.
pub(super) fn show(words: &Words, figures: &Figures, open: &mut BTreeSet<Part>, ui: &mut Ui) {
    let (stages, uplifts) = (&figures.maturity.stages, &figures.maturity.uplifts);
    if stages.iter().all(Option::is_none) {
        return;
    }
    header::section(ui, &words.say(Key::SummaryMaturity), "");
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        maturity_radar::means(ui, words, stages);
        ui.add_space(space::MEDIUM);
        let mut columns: Vec<(String, &MaturityMeans, bool)> = Vec::new();
        for (means, stage) in stages.iter().zip(Stage::ALL) {
            columns.extend(means.as_ref().map(|means| (stage.code().to_owned(), means, false)));
        }
        for uplift in uplifts.iter().flatten() {
            columns.push((format!("{} → {}", uplift.from.code(), uplift.to.code()), &uplift.change, true));
        }
        show_table(ui, &table(words, &columns));
        ui.add_space(space::HAIR);
        ui.label(Type::Small.text(words.say(Key::SummaryMaturityNote)).color(ui.ink(Ink::Muted)));
        let published: u32 = figures.maturity.published.iter().sum();
        if published > 0 {
            let counted = words.say_with(Key::PublishedCounted, &[("count", published.into())]);
            ui.label(Type::Small.text(counted).color(ui.ink(Ink::Muted)));
        }
        explained(ui, words, open, Part::Maturity, |ui| {
            ui.label(words.say(Key::DashboardMaturityExplained));
            for (name, means, is_change) in &columns {
                let key = if *is_change { Key::DashboardChangeSum } else { Key::DashboardMeanSum };
                let overall = means.overall;
                let arguments = [
                    ("name", name.as_str().into()),
                    ("companies", words.companies(overall.count.into()).into()),
                    ("mean", words.mean(&overall, *is_change).into()),
                    ("least", words.points(overall.least, 1).into()),
                    ("most", words.points(overall.most, 1).into()),
                ];
                ui.label(words.say_with(key, &arguments));
            }
        });
    });
}

fn table(words: &Words, columns: &[(String, &MaturityMeans, bool)]) -> Table {
    let mut heads = vec![words.say(Key::DmaDimension)];
    heads.extend(columns.iter().map(|(name, ..)| name.clone()));
    #[expect(clippy::cast_precision_loss, reason = "at most six columns")]
    let share = 0.72 / columns.len() as f32;
    let mut shares = vec![0.28];
    shares.extend(columns.iter().map(|_| share));
    let line = |name: String, cell: &dyn Fn(&MaturityMeans, bool) -> String| -> Vec<String> {
        let cells = columns.iter().map(|(_, means, is_change)| cell(means, *is_change));
        std::iter::once(name).chain(cells).collect()
    };
    let mut rows =
        vec![line(words.say(Key::ShareThereAre), &|means, _| words.count(means.overall.count.into()))];
    for dimension in Dimension::ALL {
        rows.push(line(words.dimension(dimension), &|means, is_change| {
            words.mean(means.dimension(dimension), is_change)
        }));
    }
    rows.push(line(words.say(Key::DmaOverall), &|means, is_change| words.mean(&means.overall, is_change)));
    Table { heads, shares, rows }
}
