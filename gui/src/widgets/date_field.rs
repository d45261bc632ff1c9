//! A day, typed.

use crate::theme::{Ink, Themed, Type, Typeset};
use egui::{Role, TextEdit, Ui, WidgetInfo};
use peil_portfolio::Date;
use peil_words::{Key, Words};

/// Shows a field for a day, with what is wrong beside it, and hands back another day once it is typed in full.
///
/// `typed` is what is in the field while it is no day or is being changed; it is kept until it is put right.
pub fn show(ui: &mut Ui, words: &Words, label: &str, kept: Date, typed: &mut Option<String>) -> Option<Date> {
    let shown = words.day(kept.into());
    let mut text = typed.clone().unwrap_or_else(|| shown.clone());
    ui.label(Type::Body.text(label).color(ui.ink(Ink::Muted)));
    let response = ui.add(TextEdit::singleline(&mut text).desired_width(104.0).id_salt(label));
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::DateInput, true, label);
        info.current_text_value = Some(text.clone());
        info
    });
    let day = words.read_day(&text).ok();
    let mut chosen = None;
    if response.changed() {
        chosen = day.filter(|day| *day != kept);
        *typed = Some(text);
    }
    if day.is_none() {
        let example = [("example", shown.into())];
        ui.label(Type::Small.text(words.say_with(Key::DateWrong, &example)).color(ui.ink(Ink::Away)));
    } else if !response.has_focus() {
        *typed = None;
    }
    chosen
}
