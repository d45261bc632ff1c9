//! The palette: type a few letters of what is wanted, and go there or do it.

mod find;

pub use find::{Hit, Target};

use crate::app::App;
use crate::command::Command;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::keys;
use crate::widgets::pencil::Pencil;
use egui::{
    Align2, FontId, Id, Key as Press, Modal, Modifiers, Role, ScrollArea, Sense, TextEdit, Ui, WidgetInfo,
    pos2, vec2,
};
use peil_words::Key;

/// The height of something found.
const ROW: f32 = 34.0;

/// The palette while it is open.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// What was typed.
    pub typed: String,
    /// Which of what was found the keys are at.
    pub at: usize,
    /// What was found.
    pub hits: Vec<Hit>,
    asked: Option<String>,
    before: Option<Id>,
}

/// Opens it, or closes it when it is open.
pub fn toggle(app: &mut App) {
    app.palette = if app.palette.is_some() { None } else { Some(Palette::default()) };
}

fn field_id() -> Id {
    Id::unique("palette field")
}

fn row_id(place: usize) -> Id {
    Id::unique(("palette row", place))
}

/// Shows it above everything while it is open.
pub fn show(app: &mut App, ctx: &egui::Context) {
    let Some(mut palette) = app.palette.take() else { return };
    if palette.asked.is_none() {
        palette.before = ctx.memory(egui::Memory::focused);
    }
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    let again = Command::Palette.entry().keys.iter().any(|keys| pressed(keys.modifiers, keys.logical_key));
    let moved = walk(&mut palette, ctx);
    let mut chosen = pressed(Modifiers::NONE, Press::Enter).then_some(palette.at);
    let window = ctx.content_rect();
    let width = (window.width() - 32.0).min(620.0);
    let area = Modal::default_area(Id::unique("palette"))
        .anchor(Align2::CENTER_TOP, vec2(0.0, (window.height() * 0.1).min(80.0)));
    let shown = Modal::new(Id::unique("palette")).area(area).show(ctx, |ui| {
        ui.set_width(width - 12.0);
        field(app, ui, &mut palette);
        if palette.asked.as_deref() != Some(palette.typed.as_str()) {
            palette.hits = find::hits(app, ctx, &palette.typed);
            palette.asked = Some(palette.typed.clone());
            palette.at = 0;
        }
        if palette.hits.is_empty() {
            ui.add_space(space::SMALL);
            ui.label(Type::Body.text(app.say(Key::PaletteNone)).color(ui.ink(Ink::Muted)));
            ui.add_space(space::SMALL);
        }
        let room = (window.height() * 0.8 - 120.0).max(3.0 * ROW);
        let scroll = ScrollArea::vertical().id_salt("palette").max_height(room).min_scrolled_height(room);
        scroll.show(ui, |ui| {
            rows(app, ui, &palette, moved, &mut chosen);
        });
    });
    let close = shown.should_close() || again;
    if let Some(hit) = chosen.and_then(|place| palette.hits.get(place)) {
        go(app, hit.target.clone());
    } else if close {
        if let Some(before) = palette.before {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
    } else {
        app.palette = Some(palette);
    }
}

fn go(app: &mut App, target: Target) {
    match target {
        Target::Command(command) => app.obey(command),
        Target::Screen(screen) => app.go(screen),
        Target::Indicator(index) => app.show_detail(index),
    }
}

/// Moves with the arrows, around the ends; true when it moved.
fn walk(palette: &mut Palette, ctx: &egui::Context) -> bool {
    let pressed = keys::take_plain(ctx, &[Press::ArrowDown, Press::ArrowUp]);
    let count = palette.hits.len();
    if count == 0 || pressed.is_empty() {
        return false;
    }
    palette.at = pressed.into_iter().fold(palette.at, |at, press| match press {
        Press::ArrowDown => (at + 1) % count,
        _ => (at + count - 1) % count,
    });
    true
}

fn field(app: &App, ui: &mut Ui, palette: &mut Palette) {
    let label = app.say(Key::CommandPalette);
    let field = TextEdit::singleline(&mut palette.typed)
        .id(field_id())
        .hint_text(app.say(Key::PaletteHint))
        .font(FontId::proportional(Type::Title.size()))
        .margin(vec2(12.0, 9.0))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, &label);
        info.current_text_value = Some(palette.typed.clone());
        info
    });
    // Whatever is pressed is typed, but for the arrows.
    if !response.has_focus() {
        response.request_focus();
    }
    // Who listens hears what the arrows are at, while the field keeps the keys.
    if !palette.hits.is_empty() {
        let at = row_id(palette.at).accesskit_id();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_active_descendant(at));
    }
    ui.add_space(2.0);
}

fn rows(app: &App, ui: &mut Ui, palette: &Palette, moved: bool, chosen: &mut Option<usize>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut kind = None;
    for (place, hit) in palette.hits.iter().enumerate() {
        if kind != Some(hit.kind) {
            ui.add_space(space::SMALL);
            ui.horizontal(|ui| {
                ui.add_space(12.0);
                ui.label(Type::SmallStrong.text(app.say(hit.kind)).color(ui.ink(Ink::Muted)));
            });
            ui.add_space(2.0);
            kind = Some(hit.kind);
        }
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let response = ui.interact(rect, row_id(place), Sense::click());
        let on = place == palette.at;
        response.widget_info(|| {
            let spoken = [hit.name.as_str(), hit.detail.as_str()].join(" ");
            WidgetInfo::labeled(Role::ListBoxOption, true, spoken.trim())
        });
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(on));
        row(&Pencil::new(ui), rect, hit, (on, response.hovered()));
        if on && moved {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            *chosen = Some(place);
        }
    }
}

fn row(pencil: &Pencil, rect: egui::Rect, hit: &Hit, (on, lit): (bool, bool)) {
    if on || lit {
        let fill = if on { Ink::AccentSoft } else { Ink::Raised };
        pencil.painter().rect_filled(rect, 5.0, pencil.color(fill));
    }
    if on {
        // The bolt at the level, as in the sections.
        let bolt = egui::Rect::from_min_size(rect.min + vec2(0.0, 7.0), vec2(3.0, rect.height() - 14.0));
        pencil.painter().rect_filled(bolt, 1.5, pencil.color(Ink::Accent));
    }
    let inner = rect.shrink2(vec2(12.0, 0.0));
    let ink = if on { Ink::Text } else { Ink::Muted };
    let detail = pencil.cut(Type::Body, ink, &hit.detail, inner.width() * 0.45);
    let name = pencil.cut(Type::Body, Ink::Text, &hit.name, inner.width() - detail.size().x - 14.0);
    let middle = |height: f32| rect.center().y - height / 2.0;
    pencil.put(pos2(inner.left(), middle(name.size().y)), name);
    pencil.put(pos2(inner.right() - detail.size().x, middle(detail.size().y)), detail);
}
