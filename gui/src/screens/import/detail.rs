//! One row of the file in full: what becomes of the company and of each part, before and after, and why not.

use super::{Chip, Preview};
use crate::chart::painter;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{choice, header, table};
use egui::{Id, ScrollArea, Ui};
use peil_transfer::{FieldChange, Outcome, PlannedRow, Step, Subject, Why, say};
use peil_words::{Key, Words};

/// Shows the row that is looked at beside the list.
pub(super) fn beside(words: &Words, preview: &mut Preview, ui: &mut Ui) {
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height(ui.available_height());
        ScrollArea::vertical().id_salt("import row").auto_shrink([false, false]).show(ui, |ui| {
            if preview.looked_at().is_none() {
                ui.label(Type::Body.text(words.say(Key::ImportPickRow)).color(ui.ink(Ink::Muted)));
            }
            content(words, preview, ui);
        });
    });
}

/// Shows it in the place of the list, with the way back; false where no row is looked at.
pub(super) fn alone(words: &Words, preview: &mut Preview, ui: &mut Ui) -> bool {
    if !preview.is_open || preview.looked_at().is_none() {
        return false;
    }
    if ui.button(words.say(Key::ImportBack)).clicked() {
        preview.is_open = false;
        return false;
    }
    ScrollArea::vertical().id_salt("import row").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 10.0);
        content(words, preview, ui);
    });
    true
}

fn content(words: &Words, preview: &mut Preview, ui: &mut Ui) {
    let Some((place, row)) = preview.looked_at() else { return };
    ui.spacing_mut().item_spacing.y = space::SMALL;
    let left_out = preview.choices.left_out.contains(&place);
    let chip = Chip::of(row);
    let at = say::place(words, &row.place);
    let title = row.name.clone().unwrap_or_else(|| at.clone());
    header::heading(ui, Type::Title, &title);
    if row.name.is_some() {
        ui.add_space(-space::HAIR);
        ui.label(Type::Body.text(&at).color(ui.ink(Ink::Muted)));
    }
    ui.horizontal(|ui| {
        painter::show(ui, &chip.sign());
        ui.label(Type::Strong.text(words.say(chip.name())).color(ui.ink(chip.ink())));
    });
    let stays_out = row.stays_out();
    if stays_out {
        ui.label(Type::Body.text(words.say(Key::ImportRowStaysOut)).color(ui.ink(Ink::Muted)));
    }
    if let Some(like) = say::like(words, row) {
        ui.label(like);
    }
    for step in &row.steps {
        self::step(words, row, step, ui);
    }
    if left_out || row.changes_anything() {
        ui.add_space(space::SMALL);
        let take = words.say(Key::ImportTakeRow);
        if choice::tick(ui, Id::unique("take the row"), !left_out, &take, &take).clicked() {
            preview.switch(place);
        }
    }
}

fn step(words: &Words, row: &PlannedRow, step: &Step, ui: &mut Ui) {
    ui.add_space(space::HAIR);
    // A row that is left out or refused as a whole has one step, which says why.
    if row.steps.len() > 1 || matches!(step.outcome, Outcome::Add | Outcome::Change(_)) {
        let name = crate::say::capital(&say::subject(words, step.subject));
        let what = say::outcome(words, Some(&step.outcome));
        ui.label(Type::Strong.text(format!("{name}: {what}")));
    }
    match &step.outcome {
        Outcome::Add => {}
        Outcome::Change(fields) => changes(words, step.subject, fields, ui),
        Outcome::Skip(why) | Outcome::Conflict(why) | Outcome::Refused(why) => {
            reason(words, step.subject, why, ui);
        }
    }
}

fn reason(words: &Words, subject: Subject, why: &Why, ui: &mut Ui) {
    match why {
        Why::Faults(faults) => {
            for fault in faults {
                ui.label(say::cell_fault(words, fault));
            }
        }
        Why::OtherValue(fields) => {
            ui.label(words.say(Key::ImportOtherValues));
            changes(words, subject, fields, ui);
        }
        Why::OtherInFile { fields, .. } => {
            ui.label(say::why(words, why));
            changes(words, subject, fields, ui);
        }
        other => {
            ui.label(say::why(words, other));
        }
    }
}

/// The fields, before and after.
fn changes(words: &Words, subject: Subject, fields: &[FieldChange], ui: &mut Ui) {
    let value = |field: &FieldChange, raw: &str| say::value(words, subject, field.column, raw);
    let rows = fields.iter().map(|field| {
        vec![
            say::field(words, subject, field.column),
            field.before.as_deref().map_or_else(|| words.say(Key::FieldUnset), |raw| value(field, raw)),
            value(field, &field.after),
        ]
    });
    let heads = [Key::ImportField, Key::ImportBefore, Key::ImportAfter].map(|key| words.say(key));
    table::show(
        ui,
        &table::Table { heads: heads.into(), shares: vec![0.34, 0.33, 0.33], rows: rows.collect() },
    );
}
