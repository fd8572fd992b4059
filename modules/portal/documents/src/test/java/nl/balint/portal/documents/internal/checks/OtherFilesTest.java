package nl.balint.portal.documents.internal.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.balint.portal.documents.internal.samples.OfficeFile;
import nl.balint.portal.documents.internal.samples.PictureFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text, pictures, sound. */
class OtherFilesTest {

    @TempDir
    Path folder;

    private Judging judging;

    @BeforeEach
    void open() {
        judging = new Judging(folder);
    }

    @Test
    void plainTextComesIn() {
        assertThat(judging.of("a.txt", "Coördinatie\r\n\tbinnen < buiten".getBytes(UTF_8)))
                .isEqualTo("in");
        assertThat(judging.of("a.csv", "naam;plaats\nÉva;Nes".getBytes(ISO_8859_1)))
                .isEqualTo("in");
        assertThat(judging.of("a.md", "\uFEFF# Kop".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>",
                "  <!DOCTYPE html>",
                "\uFEFF<SVG xmlns='x' onload='a()'>",
                "tekst\n<script>alert(1)</script>",
                "<?php echo 1;",
                "<?xml version='1.0'?><svg/>",
                "#!/bin/sh",
                "MZ program",
                "@echo off",
                "<iframe src='x'>"
            })
    void aProgramOrWebPageIsNoText(String text) {
        assertThat(judging.of("a.txt", text.getBytes(UTF_8))).isEqualTo("script");
        assertThat(judging.of("a.csv", text.getBytes(UTF_8))).isEqualTo("script");
    }

    @Test
    void somethingElseIsNoText() {
        assertThat(judging.of("a.txt", new byte[] {1, 2, 3, 0})).isEqualTo("mismatch");
        assertThat(judging.of("a.txt", OfficeFile.docx("x").bytes())).isEqualTo("mismatch");
        assertThat(judging.of(
                        "a.txt",
                        joined("tekst".getBytes(UTF_8), OfficeFile.docx("x").bytes())))
                .isEqualTo("mismatch");
    }

    @Test
    void aPictureIsJudgedByItsHeader() {
        assertThat(judging.of("a.jpg", PictureFile.photograph(40, 20, 6))).isEqualTo("in");
        assertThat(judging.of("a.png", PictureFile.of("png", 40, 20))).isEqualTo("in");
        assertThat(judging.of("a.webp", PictureFile.of("webp", 40, 20))).isEqualTo("in");
        assertThat(judging.of("a.png", PictureFile.png(7_071, 7_071))).isEqualTo("in");
        assertThat(judging.of("a.png", PictureFile.png(7_100, 7_100))).isEqualTo("dots");
        assertThat(judging.of("a.png", PictureFile.png(-1, -1))).isEqualTo("dots");
        assertThat(judging.of("a.png", PictureFile.png(0, 9))).isEqualTo("damaged");
        assertThat(judging.of("a.png", PictureFile.of("jpeg", 40, 20))).isEqualTo("mismatch");
        assertThat(judging.of("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .isEqualTo("damaged");
        assertThat(judging.of("a.jpg", box("ftypheic", new byte[20]))).isEqualTo("heic");
    }

    @Test
    void theOrientationIsRead() throws Exception {
        for (int orientation = 1; orientation <= 8; orientation++) {
            Path file = Files.write(folder.resolve("a"), PictureFile.photograph(40, 20, orientation));

            assertThat(PictureHead.read(file, Form.JPEG)).isEqualTo(new PictureHead(40, 20, orientation));
        }
        Path webp = Files.write(folder.resolve("a"), PictureFile.of("webp", 40, 20));
        assertThat(PictureHead.read(webp, Form.WEBP)).isEqualTo(new PictureHead(40, 20, 1));
    }

    @Test
    void soundAndFilmComeIn() {
        byte[] film = joined(box("ftypmp42", new byte[8]), box("moov", new byte[50]), box("mdat", new byte[99]));
        byte[] withPlace = joined(film, box("moov", "\u00A9xyz+52.09+005.12/".getBytes(ISO_8859_1)));

        assertThat(judging.of("a.mp4", film)).isEqualTo("in");
        assertThat(judging.of("a.m4a", withPlace)).isEqualTo("location");
        assertThat(judging.of("a.mp3", joined("ID3\u0003\0\0\0\0\0\0".getBytes(ISO_8859_1), new byte[100])))
                .isEqualTo("in");
        assertThat(judging.of("a.mp3", new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64, 0, 0}))
                .isEqualTo("in");
    }

    @Test
    void soundWithSomethingBehindItStaysOut() {
        byte[] film = joined(box("ftypmp42", new byte[8]), box("moov", new byte[50]));

        assertThat(judging.of("a.mp4", joined(film, "and more".getBytes(UTF_8))))
                .isEqualTo("damaged");
        assertThat(judging.of("a.mp4", box("ftypmp42", new byte[8]))).isEqualTo("damaged");
        assertThat(judging.of(
                        "a.mp4", joined(film, box("free", OfficeFile.docx("x").bytes()))))
                .isEqualTo("second");
        assertThat(judging.of(
                        "a.mp3",
                        joined(
                                "ID3\u0003".getBytes(ISO_8859_1),
                                OfficeFile.docx("x").bytes())))
                .isEqualTo("second");
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(4 + name.length() + content.length)
                .putInt(4 + name.length() + content.length)
                .put(name.getBytes(ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
