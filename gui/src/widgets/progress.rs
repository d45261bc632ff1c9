//! How much of something is done.

use super::pencil::Pencil;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};
use peil_words::{Key, Words};

/// Shows a bar for so many thousandths, and below it the percent; `name` is what is under way.
pub fn show(ui: &mut Ui, words: &Words, name: &str, thousandths: u16) {
    let share = f32::from(thousandths.min(1000)) / 1000.0;
    let percent = words.say_with(Key::LoadingShare, &[("percent", u64::from(thousandths / 10).into())]);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width().min(420.0), 10.0), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.current_text_value = Some(percent.clone());
        info
    });
    let pencil = Pencil::new(ui);
    pencil.surface(rect, Ink::Surface, Ink::Edge);
    let done = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    pencil.painter().rect_filled(done, f32::from(space::CORNER), pencil.color(Ink::Accent));
    ui.label(Type::Body.text(percent).color(ui.ink(Ink::Muted)));
}
