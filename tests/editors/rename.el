;;; rename.el --- A rename as a writer does it, in a real Emacs  -*- lexical-binding: t; -*-

;; Puts the cursor on a name, renames it through Eglot, undoes it, does it again and saves everything.
;; Writes what it saw as JSON; any failure ends Emacs with an error.

(require 'json)
(add-to-list 'load-path (expand-file-name "clients/emacs" (getenv "FLOWSTORY_REPOSITORY")))
(require 'flowstory)

(setq flowstory-command (list (getenv "FLOWSTORY_PYTHON") "-m" "flowstory" "lsp")
      eglot-sync-connect 60
      eglot-connect-timeout 60
      eglot-events-buffer-size 0
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil)

(defun probe-await (what condition)
  "Wait until CONDITION holds; complain of WHAT if it never does."
  (let ((end (+ (float-time) 60)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun probe-text ()
  "Give the text of the buffer."
  (buffer-substring-no-properties (point-min) (point-max)))

(find-file (getenv "FLOWSTORY_CHAPTER"))
(apply #'eglot--connect (eglot--guess-contact))
(buffer-enable-undo)

(let ((before (probe-text)) seen)
  (probe-await "the squiggles" (lambda () (flymake-start) (flymake-diagnostics)))
  (goto-char (point-min))
  (search-forward "Nesta's brown eyes")
  (goto-char (match-beginning 0))
  (undo-boundary)
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t))
            ((symbol-function 'yes-or-no-p) (lambda (&rest _) t)))
    (eglot-rename "Gwenda"))
  (undo-boundary)
  (push (cons 'renamed (and (string-match-p "Gwenda's brown eyes" (probe-text)) t)) seen)
  (push (cons 'left (how-many "Nesta" (point-min) (point-max))) seen)
  (undo-only)
  (push (cons 'undone (equal (probe-text) before)) seen)
  ;; After any other command, undo takes back the undoing.
  (undo-boundary)
  (setq last-command 'ignore)
  (undo)
  (push (cons 'redone (and (string-match-p "Gwenda's brown eyes" (probe-text)) t)) seen)
  (eglot--signal-textDocument/didChange)
  (goto-char (point-min))
  (search-forward "Gwenda's brown eyes")
  (goto-char (match-beginning 0))
  (push (cons 'refused
              (condition-case trouble
                  (progn (eglot-rename "Ivor") "not refused")
                (error (format "%S" trouble))))
        seen)
  (save-some-buffers t)
  (eglot-shutdown (eglot--current-server-or-lose))
  (let ((coding-system-for-write 'utf-8-unix))
    (write-region (json-encode seen) nil (getenv "FLOWSTORY_SEEN"))))
;;; rename.el ends here
