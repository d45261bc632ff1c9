//! Puts a drawing on the screen.

use crate::theme::{self, Ink, Palette, Themed, Typeset};
use egui::{Align2, Color32, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, pos2, vec2};
use peil_drawing::scene::{Across, Along, Dash, Label, Pen, Point, Scene, Shape};

/// Allocates room for the drawing and paints it; the response carries no name yet.
pub fn show(ui: &mut Ui, scene: &Scene) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(scene.width, scene.height), Sense::hover());
    if ui.is_rect_visible(rect) {
        paint(ui.painter(), ui.palette(), rect, scene);
    }
    response
}

/// Paints the drawing into a rectangle, from its upper left corner.
pub fn paint(painter: &Painter, palette: &Palette, rect: Rect, scene: &Scene) {
    let at = |place: Point| pos2(rect.min.x + place.x, rect.min.y + place.y);
    let color = |ink: Option<Ink>| ink.map_or(Color32::TRANSPARENT, |ink| theme::color(palette, ink));
    let stroke = |pen: &Pen| Stroke::new(pen.width, theme::color(palette, pen.ink));
    let outline = |pen: &Option<Pen>| pen.as_ref().map_or(Stroke::NONE, stroke);
    for shape in &scene.shapes {
        match shape {
            Shape::Line { points, pen } => {
                let points: Vec<Pos2> = points.iter().map(|&place| at(place)).collect();
                match pen.dash {
                    Dash::Solid => {
                        painter.line(points, stroke(pen));
                    }
                    Dash::Dashed => {
                        painter.extend(egui::Shape::dashed_line(&points, stroke(pen), 6.0, 4.0));
                    }
                    Dash::Long => {
                        painter.extend(egui::Shape::dashed_line(&points, stroke(pen), 14.0, 5.0));
                    }
                    Dash::DashDot => {
                        let (dashes, gaps) = (&[8.0, 2.0], &[4.0, 4.0]);
                        let line =
                            egui::Shape::dashed_line_with_offset(&points, stroke(pen), dashes, gaps, 0.0);
                        painter.extend(line);
                    }
                    Dash::DashDotDot => {
                        let (dashes, gaps) = (&[8.0, 2.0, 2.0], &[3.5, 3.5, 3.5]);
                        let line =
                            egui::Shape::dashed_line_with_offset(&points, stroke(pen), dashes, gaps, 0.0);
                        painter.extend(line);
                    }
                    Dash::Dotted => {
                        let radius = pen.width * 0.62;
                        painter.extend(egui::Shape::dotted_line(
                            &points,
                            theme::color(palette, pen.ink),
                            radius * 3.4,
                            radius,
                        ));
                    }
                }
            }
            Shape::Polygon { points, fill, pen } => {
                let points = points.iter().map(|&place| at(place)).collect();
                painter.add(egui::Shape::convex_polygon(points, color(*fill), outline(pen)));
            }
            Shape::Circle { center, radius, fill, pen } => {
                painter.circle(at(*center), *radius, color(*fill), outline(pen));
            }
            Shape::Text(label) => write(painter, palette, at(label.at), label),
        }
    }
}

fn write(painter: &Painter, palette: &Palette, place: Pos2, label: &Label) {
    let anchor = match label.anchor {
        (Across::Left, Along::Top) => Align2::LEFT_TOP,
        (Across::Left, Along::Middle) => Align2::LEFT_CENTER,
        (Across::Left, Along::Bottom) => Align2::LEFT_BOTTOM,
        (Across::Middle, Along::Top) => Align2::CENTER_TOP,
        (Across::Middle, Along::Middle) => Align2::CENTER_CENTER,
        (Across::Middle, Along::Bottom) => Align2::CENTER_BOTTOM,
        (Across::Right, Along::Top) => Align2::RIGHT_TOP,
        (Across::Right, Along::Middle) => Align2::RIGHT_CENTER,
        (Across::Right, Along::Bottom) => Align2::RIGHT_BOTTOM,
    };
    painter.text(place, anchor, &label.text, label.kind.font(), theme::color(palette, label.ink));
}

/// The size of a drawing.
#[must_use]
pub const fn size(scene: &Scene) -> Vec2 {
    vec2(scene.width, scene.height)
}
