//! How the scanned companies are spread over the levels.

use super::{Part, explained};
use crate::chart::painter;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{header, pick};
use egui::{Role, Ui, WidgetInfo};
use peil_core::Unit;
use peil_core::intensity::{Case, Composition, Level};
use peil_drawing::shares::{self, ShareBar};
use peil_portfolio::{Figures, ScanFigures};
use peil_words::{Key, Words};
use std::collections::BTreeSet;

/// Shows the levels, and where several lists of technologies were asked a choice between them.
pub(super) fn show(
    words: &Words,
    figures: &Figures,
    scans: &ScanFigures,
    chosen: &mut Option<Composition>,
    open: &mut BTreeSet<Part>,
    ui: &mut Ui,
) {
    header::section(ui, &words.say(Key::DashboardLevels), &words.companies(scans.companies().into()));
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let composition = words.composition(scans.composition());
        if figures.scans.len() > 1 {
            let width = ui.available_width().min(520.0);
            pick::show(ui, "composition", width, &words.say(Key::DashboardList), &composition, |ui| {
                for other in &figures.scans {
                    let (it, count) = (other.composition(), words.companies(other.companies().into()));
                    let name = format!("{} ({count})", words.composition(it));
                    ui.selectable_value(chosen, Some(it), name);
                }
            });
            ui.label(Type::Small.text(words.say(Key::DashboardListsApart)).color(ui.ink(Ink::Muted)));
        } else {
            let text = format!("{}: {composition}", words.say(Key::DashboardList));
            ui.label(Type::Small.text(text).color(ui.ink(Ink::Muted)));
        }
        ui.add_space(space::SMALL);
        let bars = bars(words, scans);
        let response = painter::show(ui, &shares::scene(&bars, ui.available_width()));
        let parts: Vec<String> = bars.iter().map(|bar| format!("{}: {}", bar.name, bar.text)).collect();
        let name = format!("{}. {}", words.say(Key::DashboardLevels), parts.join("; "));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        if bars.iter().any(|bar| bar.share.0 != bar.share.1) {
            legend_of_the_unsure(ui, &words.say(Key::DashboardLevelsUnsure));
        }
        explained(ui, words, open, Part::Levels, |ui| {
            ui.label(words.say(Key::DashboardLevelsExplained));
        });
    });
}

/// What the strokes on a bar mean.
pub(super) fn legend_of_the_unsure(ui: &mut Ui, meaning: &str) {
    ui.horizontal_wrapped(|ui| {
        painter::show(ui, &shares::sample(false));
        ui.label(Type::Small.text(meaning));
    });
}

fn bars(words: &Words, scans: &ScanFigures) -> Vec<ShareBar> {
    let (worst, best) = (scans.level_shares(Case::Worst), scans.level_shares(Case::Best));
    let bar = |(level, (one, other)): (Level, (_, _))| {
        let counts = [Case::Worst, Case::Best].map(|case| scans.tally().at_level(level, case));
        let share = if one <= other { (one, other) } else { (other, one) };
        let (least, most) = (counts[0].min(counts[1]), counts[0].max(counts[1]));
        let percent = |share| words.value(share, Unit::Percent, 1);
        let text = if least == most && share.0 == share.1 {
            format!("{} · {}", words.count(least), percent(share.0))
        } else {
            let counts = words.range(&words.count(least), &words.count(most));
            format!("{counts} · {}", words.range(&percent(share.0), &percent(share.1)))
        };
        ShareBar { name: words.level(level), text, share, marks: Vec::new() }
    };
    Level::ALL.into_iter().zip(worst.into_iter().zip(best)).map(bar).collect()
}
