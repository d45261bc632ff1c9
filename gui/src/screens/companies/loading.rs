//! While a large portfolio is being opened: how far it is.

use crate::loading::Loading;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::header;
use crate::widgets::pencil::Pencil;
use egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};
use peil_words::{Key, Words};

/// Shows which file it is and how much of it is read.
pub(super) fn show(words: &Words, loading: &Loading, ui: &mut Ui) {
    let file = loading.path().file_name().unwrap_or_default().display().to_string();
    let sentence = words.say_with(Key::LoadingLead, &[("file", file.into())]);
    header::screen(ui, &words.say(Key::NavCompanies), &sentence);
    let share = f32::from(loading.done()) / 1000.0;
    let percent = words.say_with(Key::LoadingShare, &[("percent", u64::from(loading.done() / 10).into())]);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width().min(420.0), 10.0), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, &sentence);
        info.current_text_value = Some(percent.clone());
        info
    });
    let pencil = Pencil::new(ui);
    pencil.surface(rect, Ink::Surface, Ink::Edge);
    let done = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    pencil.painter().rect_filled(done, f32::from(space::CORNER), pencil.color(Ink::Accent));
    ui.label(Type::Body.text(percent).color(ui.ink(Ink::Muted)));
}
