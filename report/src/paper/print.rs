//! Pages written as PDF.

use super::face::{DESCENT, Faces, Run};
use super::lines::Line;
use super::logo::Print;
use super::pages::{self, Page};
use super::piece::{Mark, What};
use super::tree::{Place, Tree};
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::paint::{Fill, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use peil_drawing::scene::{Across, Along, Dash, Label, Pen, Point as At, Shape};
use peil_drawing::tokens::LIGHT;
use peil_drawing::{Ink, Scene};

/// What draws on one page.
pub(super) struct Printer<'a, 'b> {
    pub(super) faces: &'a Faces,
    pub(super) surface: Surface<'b>,
    pub(super) tree: &'a mut Tree,
}

impl Printer<'_, '_> {
    /// Draws everything on a page: what decorates it as one artifact, then what it says.
    pub(super) fn page(&mut self, page: &Page) {
        self.artifact(ArtifactType::Layout, page.marks.iter().filter(|mark| mark.of.is_none()));
        for mark in &page.marks {
            match (mark.of, &mark.what) {
                (Some(place), What::Line { line, size }) => self.line(line, *size, mark.x, mark.y, place),
                (Some(place), _) => {
                    let leaf = self.surface.start_tagged(ContentTag::Other);
                    self.draw(mark);
                    self.surface.end_tagged();
                    self.tree.leaf(place, leaf);
                }
                (None, _) => {}
            }
        }
    }

    /// Draws what is not part of the text.
    pub(super) fn artifact<'m>(&mut self, kind: ArtifactType, marks: impl Iterator<Item = &'m Mark>) {
        let mut marks = marks.peekable();
        if marks.peek().is_none() {
            return;
        }
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        marks.for_each(|mark| self.draw(mark));
        self.surface.end_tagged();
    }

    fn draw(&mut self, mark: &Mark) {
        match &mark.what {
            What::Line { line, size } => {
                for part in &line.parts {
                    self.run(&part.run, *size, mark.x + part.x, mark.y, part.strong, part.ink);
                }
            }
            What::Scene { scene, scale } => self.scene(scene, *scale, mark.x, mark.y),
            What::Picture(print) => self.picture(print, mark.x, mark.y),
            What::Card { width, height, corner, fill, edge } => {
                let path = rounded(mark.x, mark.y, *width, *height, *corner);
                let stroke = edge.map(|ink| stroke(Pen::solid(ink, 0.8), 1.0));
                self.path(path, fill.map(filled), stroke);
            }
        }
    }

    fn picture(&mut self, print: &Print, x: f32, y: f32) {
        let Some(size) = krilla::geom::Size::from_wh(print.width, print.height) else { return };
        self.surface.push_transform(&krilla::geom::Transform::from_translate(x, y));
        self.surface.draw_image(print.image.clone(), size);
        self.surface.pop();
    }

    /// A line of text, in pieces: those that the typeface can set, and those that it lacks.
    fn line(&mut self, line: &Line, size: f32, x: f32, y: f32, place: Place) {
        for part in &line.parts {
            let mut said = [0; 4];
            let tag = match &part.run {
                Run::Glyphs { .. } => SpanTag::empty(),
                Run::Missing(sign) => SpanTag::empty().with_actual_text(Some(sign.encode_utf8(&mut said))),
            };
            let leaf = self.surface.start_tagged(ContentTag::Span(tag));
            self.run(&part.run, size, x + part.x, y, part.strong, part.ink);
            self.surface.end_tagged();
            self.tree.leaf(place, leaf);
        }
    }

    fn run(&mut self, run: &Run, size: f32, x: f32, y: f32, strong: bool, ink: Ink) {
        match run {
            Run::Glyphs { text, glyphs, .. } => {
                self.surface.set_stroke(None);
                self.surface.set_fill(Some(filled(ink)));
                let font = self.faces.of(strong).font.clone();
                self.surface.draw_glyphs(Point::from_xy(x, y), glyphs, font, text, size, false);
            }
            Run::Missing(_) => {
                let (wide, high) = (run.advance() * size, size * 0.7);
                let path = rounded(x + wide * 0.1, y - high, wide * 0.8, high, 0.0);
                self.path(path, None, Some(stroke(Pen::solid(ink, 0.6), 1.0)));
            }
        }
    }

    fn scene(&mut self, scene: &Scene, scale: f32, x: f32, y: f32) {
        let at = |point: At| (x + point.x * scale, y + point.y * scale);
        for shape in &scene.shapes {
            match shape {
                Shape::Line { points, pen } => {
                    let path = through(points.iter().map(|point| at(*point)), false);
                    self.path(path, None, Some(stroke(*pen, scale)));
                }
                Shape::Polygon { points, fill, pen } => {
                    let path = through(points.iter().map(|point| at(*point)), true);
                    self.path(path, fill.map(filled), pen.map(|pen| stroke(pen, scale)));
                }
                Shape::Circle { center, radius, fill, pen } => {
                    let ((x, y), radius) = (at(*center), radius * scale);
                    let path = rounded(x - radius, y - radius, radius * 2.0, radius * 2.0, radius);
                    self.path(path, fill.map(filled), pen.map(|pen| stroke(pen, scale)));
                }
                Shape::Text(label) => self.label(label, scale, at(label.at)),
            }
        }
    }

    /// A text on a drawing, placed as the window places it.
    fn label(&mut self, label: &Label, scale: f32, (x, y): (f32, f32)) {
        let size = label.kind.size() * scale;
        let strong = label.kind.is_strong();
        let text = super::clean::clean(&label.text).replace('\n', " ");
        let word = self.faces.of(strong).word(&text);
        let wide = word.advance * size;
        let mut x = match label.anchor.0 {
            Across::Left => x,
            Across::Middle => x - wide / 2.0,
            Across::Right => x - wide,
        };
        let y = match label.anchor.1 {
            Along::Top => y + super::face::ASCENT * size,
            Along::Middle => y + (super::face::ASCENT - DESCENT) / 2.0 * size,
            Along::Bottom => y - DESCENT * size,
        };
        for run in &word.runs {
            self.run(run, size, x, y, strong, label.ink);
            x += run.advance() * size;
        }
    }

    fn path(&mut self, path: Option<Path>, fill: Option<Fill>, stroke: Option<Stroke>) {
        let Some(path) = path.filter(|_| fill.is_some() || stroke.is_some()) else { return };
        self.surface.set_fill(fill);
        self.surface.set_stroke(stroke);
        self.surface.draw_path(&path);
    }
}

fn color(ink: Ink) -> rgb::Color {
    let [red, green, blue] = LIGHT.rgb(ink);
    rgb::Color::new(red, green, blue)
}

fn filled(ink: Ink) -> Fill {
    Fill { paint: color(ink).into(), ..Fill::default() }
}

fn stroke(pen: Pen, scale: f32) -> Stroke {
    let dashes: &[f32] = match pen.dash {
        Dash::Solid => &[],
        Dash::Dashed => &[6.0, 4.0],
        Dash::Long => &[14.0, 5.0],
        Dash::DashDot => &[8.0, 4.0, 2.0, 4.0],
        Dash::DashDotDot => &[8.0, 3.5, 2.0, 3.5, 2.0, 3.5],
        Dash::Dotted => &[0.0, 2.1],
    };
    let dotted = pen.dash == Dash::Dotted;
    // Dots are as far apart as they are wide; dashes do not depend on the width.
    let unit = if dotted { pen.width * scale } else { scale };
    let dash = (!dashes.is_empty())
        .then(|| StrokeDash { array: dashes.iter().map(|dash| dash * unit).collect(), offset: 0.0 });
    Stroke {
        paint: color(pen.ink).into(),
        width: pen.width * scale * if dotted { 1.15 } else { 1.0 },
        line_cap: if dotted { LineCap::Round } else { LineCap::Butt },
        line_join: LineJoin::Round,
        dash,
        ..Stroke::default()
    }
}

fn through(points: impl Iterator<Item = (f32, f32)>, closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (number, (x, y)) in points.enumerate() {
        if number == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    if closed {
        path.close();
    }
    path.finish()
}

/// A rectangle with corners of a radius; with half its side as the radius, a circle.
fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Option<Path> {
    /// Where the handles of a curve lie that is nearly a quarter of a circle.
    const ROUND: f32 = 0.552_285;
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(Rect::from_xywh(x, y, width, height)?);
        return path.finish();
    }
    let (right, foot, less) = (x + width, y + height, radius * (1.0 - ROUND));
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - less, y, right, y + less, right, y + radius);
    path.line_to(right, foot - radius);
    path.cubic_to(right, foot - less, right - less, foot, right - radius, foot);
    path.line_to(x + radius, foot);
    path.cubic_to(x + less, foot, x, foot - less, x, foot - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + less, x + less, y, x + radius, y);
    path.close();
    path.finish()
}

/// The page that a heading of an outline leads to, and where on it.
pub(super) fn spot(page: usize, down: f32) -> krilla::destination::XyzDestination {
    krilla::destination::XyzDestination::new(page, Point::from_xy(pages::MARGIN, (down - 8.0).max(0.0)))
}
