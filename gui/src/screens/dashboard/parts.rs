//! The figures broken down.

use super::Board;
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::table::{Table, show as show_table};
use crate::widgets::{header, pick};
use egui::Ui;
use peil_core::Unit;
use peil_core::intensity::Case;
use peil_core::maturity::Stage;
use peil_portfolio::{By, Figures, Measure, Overview, PortfolioShare};
use peil_words::{Key, Words};

const WAYS: [By; 5] = [By::Province, By::Sector, By::Section, By::Size, By::Stage];

fn name(by: By) -> Key {
    match by {
        By::Province => Key::ColumnProvince,
        By::Sector => Key::ColumnSector,
        By::Section => Key::FieldSection,
        By::Size => Key::ColumnSize,
        By::Stage => Key::ColumnStage,
    }
}

/// Shows the choice by what, and the parts.
pub(super) fn show(words: &Words, session: &Session, board: &mut Board, overview: &Overview, ui: &mut Ui) {
    header::section(ui, &words.say(Key::DashboardParts), "");
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let said = |by: Option<By>| words.say(by.map_or(Key::DashboardNotApart, name));
        pick::show(ui, "by", 220.0, &words.say(Key::DashboardBy), &said(board.by), |ui| {
            for by in [None].into_iter().chain(WAYS.map(Some)) {
                ui.selectable_value(&mut board.by, by, said(by));
            }
        });
        let Some(by) = board.by.filter(|_| !overview.parts.is_empty()) else { return };
        ui.add_space(space::SMALL);
        let mut heads =
            vec![words.say(name(by)), words.say(Key::ShareThereAre), words.say(Key::SummaryScanned)];
        heads.extend(Measure::ALL.map(|measure| words.short_measure(measure)));
        heads.push(Stage::T0.code().to_owned());
        let shares = vec![0.24, 0.09, 0.09, 0.11, 0.11, 0.1, 0.09, 0.1, 0.07];
        let funnel = &session.register.settings().funnel;
        let rows = overview.parts.iter().map(|(part, figures)| row(words, words.part(funnel, part), figures));
        show_table(ui, &Table { heads, shares, rows: rows.collect() });
        ui.add_space(space::HAIR);
        ui.label(Type::Small.text(words.say(Key::SummaryPartsNote)).color(ui.ink(Ink::Muted)));
    });
}

fn row(words: &Words, name: String, figures: &Figures) -> Vec<String> {
    let scans = figures.main_scans();
    let mut row = vec![name, words.count(figures.companies.into()), words.count(figures.scanned.into())];
    for measure in Measure::ALL {
        let share = scans.and_then(|scans| scans.share(measure));
        row.push(share.map_or_else(|| "–".to_owned(), |share| certain(words, share)));
    }
    let [first, ..] = &figures.maturity.stages;
    let mean = first.as_ref().map(|means| words.decimal(means.overall.mean, 1));
    row.push(mean.unwrap_or_else(|| "–".to_owned()));
    row
}

/// The share that is certain already, with a sign where unknown answers may raise it.
fn certain(words: &Words, share: PortfolioShare) -> String {
    let text = words.value(share.percent(Case::Worst), Unit::Percent, 0);
    if share.is_certain() { text } else { format!("≥ {text}") }
}
