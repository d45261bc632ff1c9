//! Curves.

use super::inputs::{decimal, observation, options, period, point, points, series, target};
use crate::{unknown, used};
use peil_core::paths::{
    Curve, Growth, Line, Logistic, Outlook, Path, PathOptions, Point, Weights, growth_rate,
};

fn path_options() -> PathOptions {
    PathOptions {
        comparison: options(),
        ceiling: unknown(Some(decimal())),
        weights: unknown(Weights::SinceFirst),
    }
}

pub(super) fn lines() {
    used(Line::least_squares(points()));
    let fitted = Line::weighted(points().map(|point| (point, unknown(1))));
    used(fitted.and_then(|line| Line::moved_onto(line, point())));
    let Ok(line) = Line::through(point(), Point::from(&observation())) else { return };
    used((Line::per_year(line), Line::sign(line), Line::at(line, period()), Line::reaches(line, decimal())));
}

pub(super) fn growth() {
    used(growth_rate(decimal(), decimal(), unknown(36)));
    used(Growth::least_squares_on_logs(points().into_iter()));
    let Ok(curve) = Growth::through(point(), point()) else { return };
    used((Growth::rate(curve), Growth::sign(curve)));
    used((Growth::at(curve, period()), Growth::reaches(curve, decimal())));
}

pub(super) fn logistic() {
    used(Logistic::least_squares_on_logits(points().into_iter(), decimal()));
    let fitted = Logistic::least_squares(points().into_iter(), decimal());
    used(fitted.and_then(|curve| Logistic::moved_onto(curve, point())));
    let Ok(curve) = Logistic::through(point(), point(), decimal()) else { return };
    used((Logistic::per_year(curve), Logistic::sign(curve)));
    used((Logistic::at(curve, period()), Logistic::reaches(curve, decimal())));
}

pub(super) fn paths() {
    let curve = unknown(Curve::LogisticFit);
    used((Curve::name(curve), Curve::through_two_points(curve)));
    used(Weights::of(unknown(Weights::SinceFirst), unknown(36)));
    used(Path::through(curve, point(), point(), unknown(Some(decimal()))));
    let Ok(path) = Path::fitted(curve, points().into_iter(), &path_options()) else { return };
    used((Path::rate(path), Path::sign(path), Path::at(path, period()), Path::reaches(path, decimal())));
}

pub(super) fn outlook() {
    used(Outlook::new(unknown(Curve::LogisticFit), &series(), &target(), &path_options()));
    used(Outlook::refused(unknown(Curve::Linear), unknown(peil_core::Reason::NoFit)));
}
