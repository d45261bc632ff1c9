//! The steps of a funnel as bars on one scale, each with its target.

use crate::scene::{Across, Along, Area, Label, Pen, Scene, point};
use crate::shares::Mark;
use crate::{Ink, Type, measure};

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// How many, in words.
    pub text: String,
    /// How many came this far.
    pub reached: u32,
    /// How many should.
    pub target: Option<u32>,
}

/// The height of a step.
const ROW: f32 = 62.0;
/// Half the height of a bar.
const HALF: f32 = 11.0;

/// The drawing, as high as it has to be.
#[must_use]
pub fn scene(steps: &[Step], width: f32) -> Scene {
    #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
    let mut scene = Scene::new(width, steps.len() as f32 * ROW);
    let most = steps.iter().map(|step| step.reached.max(step.target.unwrap_or(0))).max().unwrap_or(0).max(1);
    // Room for the mark of a target at the very end.
    let right = width - 8.0;
    #[expect(clippy::cast_precision_loss, reason = "a place on a drawing")]
    let x = |number: u32| (number as f32 / most as f32) * right;
    let mut labels = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
        let top = index as f32 * ROW;
        let middle = top + 40.0;
        let room = width - measure::width(&step.name, Type::Strong) - 24.0;
        let kind = if measure::width(&step.text, Type::Body) <= room { Type::Body } else { Type::Small };
        for (at, across, text, kind) in
            [(0.0, Across::Left, &step.name, Type::Strong), (width, Across::Right, &step.text, kind)]
        {
            let (at, anchor) = (point(at, top + 14.0), (across, Along::Middle));
            labels.push(Label { at, anchor, text: text.clone(), kind, ink: Ink::Text });
        }
        scene.fill(Area::new(point(0.0, middle - HALF), point(right, middle + HALF)), Ink::Raised);
        if step.reached > 0 {
            let bar = Area::new(point(0.0, middle - HALF), point(x(step.reached), middle + HALF));
            scene.fill(bar, Ink::Accent);
        }
        if let Some(next) = steps.get(index + 1) {
            // Who goes on to the next step.
            let (from, to) = (x(step.reached), x(next.reached));
            let line = vec![point(from, middle + HALF), point(to, middle + ROW - HALF)];
            scene.line(line, Pen::dotted(Ink::Muted, 1.5));
        }
        if let Some(target) = step.target {
            Mark::Target.draw(&mut scene, point(x(target), middle));
        }
    }
    // The lines from bar to bar pass behind the texts.
    for label in labels {
        scene.text_on_surface(label);
    }
    scene
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;

    #[test]
    fn all_steps_have_one_scale_and_lie_within_the_drawing() {
        let step = |name: &str, reached, target| Step {
            name: name.to_owned(),
            text: String::new(),
            reached,
            target,
        };
        let scene = scene(&[step("a", 50, Some(200)), step("b", 25, None), step("c", 0, None)], 408.0);
        let ends: Vec<f32> = scene
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Polygon { points, fill: Some(Ink::Accent), .. } => Some(points[1].x),
                _ => None,
            })
            .collect();
        assert_eq!(ends, [100.0, 50.0], "nobody gets no bar");
        assert!(scene.labels().all(|label| scene.frame().holds(&label.area())));
    }

    #[test]
    fn the_line_to_the_next_step_strikes_through_no_text() {
        let step = |name: &str, reached, target| Step {
            name: name.to_owned(),
            text: format!("{reached} bedrijven"),
            reached,
            target,
        };
        for reached in [[600, 350, 202], [600, 20, 3], [600, 600, 590], [10, 8, 0]] {
            let [one, two, three] = reached;
            let steps = [
                step("geïnformeerd", one, Some(800)),
                step("geactiveerd", two, Some(400)),
                step("ondersteund", three, None),
            ];
            for width in [260.0, 360.0, 758.0] {
                let scene = scene(&steps, width);
                assert_eq!(scene.struck(), [], "{reached:?} at {width}");
                let lines =
                    |shape: &&Shape| matches!(shape, Shape::Line { pen, .. } if pen.ink == Ink::Muted);
                assert_eq!(scene.shapes.iter().filter(lines).count(), 2, "both lines are there");
            }
        }
    }
}
