package org.shouwang.careactivity.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.shouwang.careactivity.evidence.Photo;
import org.shouwang.careactivity.evidence.PhotoType;
import org.shouwang.careactivity.evidence.app.EvidenceProblems;
import org.shouwang.careactivity.evidence.app.KeepPhotos;
import org.shouwang.careactivity.evidence.app.Photos;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/evidence/photos")
class PhotoController {
    private final KeepPhotos photos;

    PhotoController(KeepPhotos photos) {
        this.photos = photos;
    }

    @PutMapping(
            path = "/{sha256}",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @Operation(
            operationId = "sendPhoto",
            summary =
                    "Sends the bytes of a photo that an activity recorded by the sender names, up to 2 MB. 201 when kept now, 200 when it was kept before.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }),
            responses = {
                @ApiResponse(responseCode = "201", description = "Created"),
                @ApiResponse(responseCode = "200", description = "OK")
            })
    ResponseEntity<Void> sendPhoto(@PathVariable String sha256, HttpServletRequest request, Caller caller)
            throws IOException {
        PhotoType type = PhotoType.of(
                        MediaType.parseMediaType(request.getContentType()).toString())
                .orElseThrow(() -> new ProblemException(EvidenceProblems.PHOTO_UNREADABLE));
        byte[] bytes = request.getInputStream().readNBytes(Photo.LARGEST + 1);
        if (bytes.length > Photo.LARGEST) {
            throw new ProblemException(CommonProblems.PAYLOAD_TOO_LARGE, "2 MB");
        }
        return photos.keep(sha256, type, bytes, caller)
                ? ResponseEntity.created(URI.create("/v1/evidence/photos/" + sha256))
                        .build()
                : ResponseEntity.ok().build();
    }

    @GetMapping("/{sha256}")
    @Operation(
            operationId = "getPhoto",
            summary = "Reads a photo without place, device and comments, for whoever recorded it and for reviewers.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = {
                                @Content(
                                        mediaType = MediaType.IMAGE_JPEG_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<byte[]> getPhoto(@PathVariable String sha256, Caller caller) {
        Photos.Kept photo = photos.show(sha256, caller);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(photo.bytes());
    }
}
