//! Text and drawings at exact places, for parts that line up with each other.

use crate::chart::{Scene, painter};
use crate::theme::{self, Ink, Palette, Themed, Type, Typeset};
use egui::{Align2, Color32, Galley, Painter, Pos2, Rect, Response, Ui, Vec2};
use std::sync::Arc;

/// Writes and draws into a part of the screen.
#[derive(Clone)]
pub struct Pencil {
    painter: Painter,
    palette: &'static Palette,
}

impl Pencil {
    /// A pencil for this part of the screen.
    #[must_use]
    pub fn new(ui: &Ui) -> Self {
        Self { painter: ui.painter().clone(), palette: ui.palette() }
    }

    /// The colour for a meaning.
    #[must_use]
    pub fn color(&self, ink: Ink) -> Color32 {
        theme::color(self.palette, ink)
    }

    /// The painter itself.
    #[must_use]
    pub const fn painter(&self) -> &Painter {
        &self.painter
    }

    /// Writes one line.
    #[expect(clippy::must_use_candidate, reason = "writing is the effect; where it ends is a bonus")]
    pub fn write(&self, at: Pos2, anchor: Align2, kind: Type, ink: Ink, text: &str) -> Rect {
        self.painter.text(at, anchor, text, kind.font(), self.color(ink))
    }

    /// Text broken into lines of a width, not yet written.
    #[must_use]
    pub fn wrapped(&self, kind: Type, ink: Ink, text: &str, width: f32) -> Arc<Galley> {
        self.painter.layout(text.to_owned(), kind.font(), self.color(ink), width)
    }

    /// Text on one line, cut with an ellipsis where it is wider than there is room.
    #[must_use]
    pub fn cut(&self, kind: Type, ink: Ink, text: &str, width: f32) -> Arc<Galley> {
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), kind.font(), self.color(ink));
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
        self.painter.layout_job(job)
    }

    /// Writes such text.
    pub fn put(&self, at: Pos2, galley: Arc<Galley>) {
        self.painter.galley(at, galley, self.color(Ink::Text));
    }

    /// The width of one line.
    #[must_use]
    pub fn width(&self, kind: Type, text: &str) -> f32 {
        self.painter.layout_no_wrap(text.to_owned(), kind.font(), Color32::BLACK).size().x
    }

    /// Draws a drawing with its upper left corner at a place.
    pub fn draw(&self, at: Pos2, scene: &Scene) {
        let rect = Rect::from_min_size(at, painter::size(scene));
        painter::paint(&self.painter, self.palette, rect, scene);
    }

    /// A mark around what has the keyboard focus.
    pub fn focus(&self, rect: Rect) {
        let stroke = egui::Stroke::new(2.5, self.color(Ink::Accent));
        self.painter.rect_stroke(rect.shrink(1.0), 5.0, stroke, egui::StrokeKind::Inside);
    }

    /// A filled rectangle with rounded corners and a hairline around it.
    pub fn surface(&self, rect: Rect, fill: Ink, edge: Ink) {
        let stroke = egui::Stroke::new(1.0, self.color(edge));
        let corner = f32::from(theme::space::CORNER);
        self.painter.rect(rect, corner, self.color(fill), stroke, egui::StrokeKind::Inside);
    }

    /// The surface of something that can be pressed: lit under the pointer and while it has the keyboard focus.
    pub fn pressable(&self, rect: Rect, response: &Response) {
        if response.hovered() || response.has_focus() {
            self.surface(rect, Ink::Raised, Ink::Accent);
        } else {
            self.surface(rect, Ink::Surface, Ink::Line);
        }
        if response.has_focus() {
            self.focus(rect);
        }
    }
}

/// The size of a drawing as egui has it.
#[must_use]
pub const fn size_of(scene: &Scene) -> Vec2 {
    painter::size(scene)
}
