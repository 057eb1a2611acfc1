package thabian.domain.call;

/// One of the posts that an invited organisation fills.
///
/// @param id its name in requests, `chief-administrator`
/// @param title its name for people, `ปลัดองค์กรปกครองส่วนท้องถิ่น`
public record Seat(String id, String title) {}
