//! A day, typed or picked.

use super::{calendar, text_field};
use crate::theme::{Ink, Themed, Type, Typeset};
use egui::{Role, TextEdit, Ui, WidgetInfo};
use peil_portfolio::Date;
use peil_words::{Key, Words};

/// The width of a field that holds a day.
const WIDTH: f32 = 104.0;

/// Shows a field for a day, with what is wrong beside it, and hands back another day once it is typed in full or picked.
///
/// `typed` is what is in the field while it is no day or is being changed; it is kept until it is put right.
pub fn show(ui: &mut Ui, words: &Words, label: &str, kept: Date, typed: &mut Option<String>) -> Option<Date> {
    let shown = words.day(kept.into());
    let mut text = typed.clone().unwrap_or_else(|| shown.clone());
    ui.label(Type::Body.text(label).color(ui.ink(Ink::Muted)));
    let edited = field(ui, words, (label, Role::DateInput), &mut text, kept, WIDTH);
    let day = words.read_day(&text).ok();
    let mut chosen = None;
    if edited.changed {
        chosen = day.filter(|day| *day != kept);
        *typed = Some(text);
    }
    if day.is_none() {
        let example = [("example", shown.into())];
        ui.label(Type::Small.text(words.say_with(Key::DateWrong, &example)).color(ui.ink(Ink::Away)));
    } else if !edited.has_focus {
        *typed = None;
    }
    chosen
}

/// A field for a day that is kept as it is typed, beside its label; `today` is where the calendar opens while it is no day.
pub fn typed(ui: &mut Ui, words: &Words, label: &str, text: &mut String, today: Date) {
    ui.label(label);
    field(ui, words, (label, Role::TextInput), text, today, WIDTH);
}

/// The same as wide as there is room, below its label. True when the field was left or a day was picked.
pub fn below(ui: &mut Ui, words: &Words, label: &str, text: &mut String, today: Date) -> bool {
    ui.label(Type::Small.text(label).color(ui.ink(Ink::Muted)));
    ui.add_space(-4.0);
    wide(ui, words, label, text, today)
}

/// The same as [`super::text_field::show`] shows a text, to stand beside one.
pub fn show_typed(
    ui: &mut Ui,
    words: &Words,
    label: &str,
    text: &mut String,
    today: Date,
    fault: Option<&str>,
) -> bool {
    text_field::head(ui, label, words.day_form());
    let is_done = wide(ui, words, label, text, today);
    text_field::foot(ui, fault);
    is_done
}

fn wide(ui: &mut Ui, words: &Words, label: &str, text: &mut String, today: Date) -> bool {
    let edited = ui.horizontal(|ui| {
        let width = ui.available_width() - crate::theme::space::TARGET - ui.spacing().item_spacing.x;
        field(ui, words, (label, Role::TextInput), text, today, width)
    });
    edited.inner.is_done
}

/// What happened to a field in this frame.
struct Edited {
    changed: bool,
    has_focus: bool,
    is_done: bool,
}

/// The field and the button of its calendar.
fn field(
    ui: &mut Ui,
    words: &Words,
    (label, role): (&str, Role),
    text: &mut String,
    else_shown: Date,
    width: f32,
) -> Edited {
    let edit = TextEdit::singleline(text).hint_text(words.day_form()).desired_width(width);
    let response = ui.add(edit.id_salt(label));
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(role, enabled, label);
        info.current_text_value = Some(text.clone());
        info
    });
    let shown = words.read_day(text).unwrap_or(else_shown);
    let picked = calendar::beside(ui, words, &response, label, shown);
    if let Some(day) = picked {
        *text = words.day(day.into());
    }
    Edited {
        changed: response.changed() || picked.is_some(),
        has_focus: response.has_focus(),
        is_done: response.lost_focus() || picked.is_some(),
    }
}
