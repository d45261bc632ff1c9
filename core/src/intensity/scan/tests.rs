use super::*;
use std::string::{String, ToString};

/// Every way to answer twelve questions with yes, no or unknown: 3^12 of them.
fn every_scan() -> impl Iterator<Item = Scan> {
    (0..=ITEM_BITS).flat_map(|yes| {
        (0..=ITEM_BITS).filter(move |unknown| yes & unknown == 0).map(move |unknown| Scan { yes, unknown })
    })
}

#[test]
#[cfg_attr(miri, ignore = "hours in the interpreter")]
fn every_scan_reads_back() {
    let mut count = 0;
    for scan in every_scan() {
        count += 1;
        assert_eq!(Scan::from_bits(scan.yes_bits(), scan.unknown_bits()), Ok(scan));
        assert_eq!(scan.yes_bits() ^ scan.unknown_bits() ^ scan.no_bits(), ITEM_BITS);
        if count % 7 == 0 {
            assert_eq!(scan.to_string().parse(), Ok(scan));
            let mut answers = [Answer::Unknown; ITEMS];
            answers.iter_mut().zip(scan.answers()).for_each(|(to, from)| *to = from);
            assert_eq!(Scan::from_answers(answers), scan);
        }
    }
    assert_eq!(count, 531_441);
}

#[test]
#[cfg_attr(miri, ignore = "hours in the interpreter")]
fn unknown_answers_span_exactly_the_scores_they_can_give() {
    for scan in every_scan() {
        let unknown = u8::try_from(scan.unknown_bits().count_ones()).unwrap();
        assert_eq!(scan.worst().points() + unknown, scan.best().points());
        let levels = (scan.worst().level(), scan.best().level());
        assert_eq!(scan.level(), (levels.0 == levels.1).then_some(levels.0));
        let basic = (scan.worst().points() >= 4, scan.best().points() >= 4);
        assert_eq!(scan.is_basic(), (basic.0 == basic.1).then_some(basic.0));
        assert!(!scan.is_complete() || scan.level().is_some());
    }
}

#[test]
fn what_is_no_scan_is_refused() {
    assert_eq!(Scan::from_bits(0x1000, 0), Err(ScanError::SpareBits));
    assert_eq!(Scan::from_bits(0, 0x8000), Err(ScanError::SpareBits));
    assert_eq!(Scan::from_bits(3, 2), Err(ScanError::YesAndUnknown));
    assert_eq!("11010".parse::<Scan>(), Err(ScanError::NotTwelve { answers: 5 }));
    assert_eq!("1101000000000".parse::<Scan>(), Err(ScanError::NotTwelve { answers: 13 }));
    assert_eq!("11010000000x".parse::<Scan>(), Err(ScanError::Sign { position: 11, sign: 'x' }));
    assert_eq!("é10100000000".parse::<Scan>(), Err(ScanError::Sign { position: 0, sign: 'é' }));
    assert_eq!(Scan::NOTHING.with(12, Answer::Yes), Err(ScanError::NoSuchItem { position: 12 }));
    assert_eq!(Scan::NOTHING.answer(12), None);
    assert_eq!(Scan::NOTHING.answer(usize::MAX), None);
    assert_eq!(Scan::default().to_string(), String::from("????????????"));
}

#[test]
fn an_answer_can_be_changed_any_number_of_times() {
    let mut scan = Scan::UNANSWERED;
    for answer in [Answer::Yes, Answer::No, Answer::Unknown, Answer::No, Answer::Yes] {
        scan = scan.with(11, answer).unwrap();
        assert_eq!(scan.answer(11), Some(answer));
        assert_eq!(scan.answer(10), Some(Answer::Unknown));
    }
}

#[test]
fn spare_bits_are_spare_also_when_both_sets_have_them() {
    assert_eq!(Scan::from_bits(0x1000, 0x1000), Err(ScanError::SpareBits));
}
