//! What would become of a file: what it is, the rows, what was decided, and the button that does it.

use super::{Chip, Preview, detail, list};
use crate::app::App;
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{choice, disclosure, header, pick, verdict};
use crate::work::{self, Job};
use egui::{Button, Id, Margin, Panel, Ui};
use peil_transfer::{Plan, say};
use peil_words::{Key, Words};

/// The width from which on a row is shown in full beside the list.
const BESIDE: f32 = 980.0;
/// The size below which there is no room for more than what is needed.
const SMALL: egui::Vec2 = egui::vec2(700.0, 560.0);

/// What a person wants.
enum Wish {
    /// Nothing of this file.
    Away,
    /// All that the button says.
    Apply,
}

/// Shows all of it.
pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let Some(mut preview) = app.import.preview.take() else { return };
    ui.set_max_width(ui.available_width().min(1320.0));
    crate::top_bar::messages(app, ui);
    let wish = parts(app, &mut preview, ui);
    match wish {
        Some(Wish::Away) => {}
        Some(Wish::Apply) => {
            if let Some(plan) = preview.plan.take() {
                app.import.preview = Some(preview);
                app.begin(Job::Import(Box::new(plan)));
                return;
            }
            app.import.preview = Some(preview);
        }
        None => app.import.preview = Some(preview),
    }
}

fn parts(app: &App, preview: &mut Preview, ui: &mut Ui) -> Option<Wish> {
    let words = &app.words;
    let small = ui.available_width() < SMALL.x || ui.available_height() < SMALL.y;
    let busy = app.work.is_some();
    let writable = app.session.as_ref().is_some_and(Session::is_writable);
    let foot = egui::Frame::new().inner_margin(Margin { top: 8, bottom: 12, ..Margin::ZERO });
    let wish = Panel::bottom("import act").resizable(false).frame(foot).show_separator_line(true);
    let wish = wish.show(ui, |ui| act(words, preview, ui, writable && !busy)).inner;
    head(words, preview, small, ui);
    if let Some(work) = &app.work {
        work::show(words, work, ui);
        return wish;
    }
    if preview.plan.is_none() {
        return wish;
    }
    let beside = ui.available_width() >= BESIDE;
    if !beside && detail::alone(words, preview, ui) {
        return wish;
    }
    choices(words, preview, small, ui);
    if beside {
        let width = (ui.available_width() * 0.34).min(440.0);
        let frame = egui::Frame::new().inner_margin(Margin { left: 14, ..Margin::ZERO });
        let panel = Panel::right("import row").resizable(false).exact_size(width).frame(frame);
        panel.show_separator_line(false).show(ui, |ui| detail::beside(words, preview, ui));
    }
    list::show(words, preview, ui);
    wish
}

/// What the file is, and what is to be said of it as a whole.
fn head(words: &Words, preview: &Preview, small: bool, ui: &mut Ui) {
    let kind = say::kind(words, &preview.incoming.kind);
    let rows = words.count(preview.incoming.offers.len() as u64);
    let arguments = [
        ("kind", kind.into()),
        ("rows", rows.into()),
        ("count", (preview.incoming.offers.len() as u64).into()),
    ];
    let lead = words.say_with(Key::ImportRecognised, &arguments);
    if small {
        ui.add_space(space::SMALL);
        header::heading(ui, Type::Title, &preview.file);
        ui.label(Type::Small.text(lead).color(ui.ink(Ink::Muted)));
    } else {
        header::screen(ui, &preview.file, &lead);
        ui.add_space(-space::SMALL);
    }
    let notes: Vec<String> = preview.incoming.notes.iter().map(|note| say::note(words, note)).collect();
    match notes.as_slice() {
        [] => {}
        [note] if !small => verdict::warn(ui, "", note),
        notes => {
            let id = ui.make_persistent_id("notes of the import");
            let mut open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
            let count = [("count", (notes.len() as u64).into())];
            disclosure::head(ui, &mut open, &words.say_with(Key::ImportNotes, &count));
            ui.data_mut(|data| data.insert_temp(id, open));
            if open {
                for note in notes {
                    verdict::warn(ui, "", note);
                }
            }
        }
    }
}

/// Which rows are looked at, and whether the file wins.
fn choices(words: &Words, preview: &mut Preview, small: bool, ui: &mut Ui) {
    ui.add_space(space::HAIR);
    let all = preview.plan.as_ref().map_or(0, |plan| plan.rows().len());
    let named = |chip: Option<Chip>, preview: &Preview| {
        let (name, count) = chip.map_or((Key::ImportChipAll, all), |chip| (chip.name(), preview.count(chip)));
        format!("{} {}", words.say(name), words.count(count as u64))
    };
    let chips: Vec<Option<Chip>> = [None]
        .into_iter()
        .chain(Chip::ALL.into_iter().filter(|chip| preview.count(*chip) > 0).map(Some))
        .collect();
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        if small {
            // Where there is little room both stand on one line.
            wins(words, preview, small, ui);
            let shown = named(preview.chip, preview);
            pick::show(ui, "import chips", 190.0, &words.say(Key::ImportShown), &shown, |ui| {
                for chip in chips {
                    if ui.selectable_label(chip == preview.chip, named(chip, preview)).clicked() {
                        chosen = Some(chip);
                    }
                }
            });
        } else {
            for (place, chip) in chips.into_iter().enumerate() {
                let name = named(chip, preview);
                let id = Id::unique(("import chip", place));
                if choice::option(ui, id, chip == preview.chip, &name, &name).clicked() {
                    chosen = Some(chip);
                }
            }
        }
    });
    if let Some(chip) = chosen {
        preview.look_at(chip);
    }
    if !small {
        wins(words, preview, small, ui);
    }
}

/// Whether the file wins, where that makes a difference.
fn wins(words: &Words, preview: &mut Preview, small: bool, ui: &mut Ui) {
    let wins = words.say(Key::ImportFileWins);
    let shown = if small { words.say(Key::ImportFileWinsShort) } else { wins.clone() };
    if (preview.choices.file_wins || preview.count(Chip::Conflict) > 0)
        && choice::tick(ui, Id::unique("the file wins"), preview.choices.file_wins, &shown, &wins).clicked()
    {
        preview.choices.file_wins = !preview.choices.file_wins;
        preview.stale();
    }
}

/// The button, with what it does.
fn act(words: &Words, preview: &Preview, ui: &mut Ui, can: bool) -> Option<Wish> {
    let mut wish = None;
    let taken = preview.plan.as_ref().map_or(0, |plan| plan.counts().rows_taken);
    if let Some(plan) = &preview.plan {
        ui.label(Type::Body.text(summary(words, plan)).color(ui.ink(Ink::Muted)));
    }
    ui.horizontal_wrapped(|ui| {
        let key = if taken == 0 { Key::ImportNothing } else { Key::ImportApply };
        let count = [("count", (taken as u64).into()), ("rows", words.count(taken as u64).into())];
        let apply = Button::new(Type::Strong.text(words.say_with(key, &count)));
        if ui.add_enabled(can && taken > 0, apply).clicked() {
            wish = Some(Wish::Apply);
        }
        if ui.add_enabled(can, Button::new(words.say(Key::ImportAway))).clicked() {
            wish = Some(Wish::Away);
        }
    });
    wish
}

/// What is added and changed, and how many rows stay out.
pub(crate) fn summary(words: &Words, plan: &Plan) -> String {
    let counts = plan.counts();
    let counted = |of: &std::collections::BTreeMap<peil_transfer::Subject, usize>| {
        let all: Vec<String> =
            of.iter().map(|(subject, count)| say::counted(words, *subject, *count)).collect();
        words.list(&all)
    };
    let mut said = Vec::new();
    if !counts.added.is_empty() {
        said.push(words.say_with(Key::ImportAddsAll, &[("what", counted(&counts.added).into())]));
    }
    if !counts.changed.is_empty() {
        said.push(words.say_with(Key::ImportChangesAll, &[("what", counted(&counts.changed).into())]));
    }
    let out = counts.rows_out() as u64;
    if out > 0 {
        let out = [("count", out.into()), ("rows", words.count(out).into())];
        said.push(words.say_with(Key::ImportStaysOut, &out));
    }
    said.join(" ")
}
